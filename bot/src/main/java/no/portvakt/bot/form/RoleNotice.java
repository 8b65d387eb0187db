package no.portvakt.bot.form;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** What a form turns into once somebody has been given a role, or has lost it. */
@Component
public class RoleNotice {

  private final Dossiers dossiers;

  RoleNotice(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  public View of(Request request, Wording wording) {
    return Form.notice(
        wording,
        wording.text("role.changed.title"),
        new Prose(wording)
            .line(Facts.roleChange(dossiers.now(request)))
            .line("role.changed.told")
            .block());
  }
}
