package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Button.Confirm;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.ProductionAccess;

/** To the holder of rights: they end soon, or have ended; the latter to those who gave them too. */
final class EndMessage {

  private EndMessage() {}

  static Message soon(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    return of("end.soon", dossier, wording, renew(dossier, wording), giveUp(dossier, wording));
  }

  static Message now(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    return of("end.now", dossier, wording, renew(dossier, wording));
  }

  /** To the Hovedadministrators. */
  static Message ofAnother(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var said =
        Phrase.of(
            "end.another",
            dossier.reference(),
            dossier.requester().name(),
            dossier.organisation().name(),
            dossier.environmentIn(wording));
    var prose = new Prose(wording).line(said);
    Facts.rights(prose, (ProductionAccess) dossier.request().subject(), wording);
    return Kit.message(
        said.in(wording), List.of(Kit.header(wording.text("end.another.title")), prose.block()));
  }

  /** Gives the rights up, after a question. */
  static ButtonElement giveUp(Dossier dossier, Wording wording) {
    return Button.of("give-up-rights", dossier.request().id().toString(), dossier.reference())
        .danger()
        .asking(
            Confirm.of(
                "confirm.give-up",
                "common.cancel",
                dossier.organisation().name(),
                dossier.environmentIn(wording)))
        .in(wording);
  }

  private static ButtonElement renew(Dossier dossier, Wording wording) {
    return Button.of("renew-rights", dossier.request().id().toString(), dossier.reference())
        .primary()
        .in(wording);
  }

  private static Message of(
      String key, Dossier dossier, Wording wording, ButtonElement... buttons) {
    var said =
        Phrase.of(
            key,
            dossier.reference(),
            dossier.organisation().name(),
            dossier.environmentIn(wording));
    var prose = new Prose(wording).line(said);
    Facts.rights(prose, (ProductionAccess) dossier.request().subject(), wording);
    var blocks =
        List.<LayoutBlock>of(
            Kit.header(wording.text(key + ".title")), prose.block(), Kit.actions(buttons));
    return Kit.message(said.in(wording), blocks);
  }
}
