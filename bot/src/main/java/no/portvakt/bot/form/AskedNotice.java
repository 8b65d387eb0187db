package no.portvakt.bot.form;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.outbox.EngineDelay;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** What a form turns into once the request is stored. */
@Component
public class AskedNotice {

  private final Dossiers dossiers;
  private final EngineDelay delay;

  AskedNotice(Dossiers dossiers, EngineDelay delay) {
    this.dossiers = dossiers;
    this.delay = delay;
  }

  /** What the request is called, what comes next, and whether to expect a delay. */
  public View of(Request request, Wording wording) {
    var dossier = dossiers.now(request);
    return Form.notice(
        wording,
        wording.text("access.asked.title"),
        new Prose(wording)
            .line("access.asked", dossier.reference(), dossier.whatIn(wording))
            .lineIf(delay.since().isPresent(), "status.delayed")
            .line("form.next", dossier.reference())
            .block());
  }
}
