package no.portvakt.bot.prefixorder;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.text.Wording;

/** The order is stored: what it is called, what comes next, and whether to expect a delay. */
final class OrderedModal {

  private OrderedModal() {}

  static View of(Dossier dossier, boolean delayed, Wording wording) {
    var competing = dossier.competing().size();
    return Form.notice(
        wording,
        wording.text("ordered.title"),
        new Prose(wording)
            .line(
                "ordered.text",
                dossier.reference(),
                dossier.subject(),
                dossier.environmentIn(wording),
                dossier.organisation().name())
            .lineIf(competing > 0, "ordered.competing", competing)
            .lineIf(delayed, "status.delayed")
            .block(),
        new Prose(wording).line("form.next", dossier.reference()).block());
  }
}
