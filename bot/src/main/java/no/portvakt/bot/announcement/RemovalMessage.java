package no.portvakt.bot.announcement;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.workflows.request.AccessRemoval;

/** To everyone concerned: somebody has lost rights. */
final class RemovalMessage {

  private RemovalMessage() {}

  static Message of(Dossier dossier, AccessRemoval removal, Reader reader) {
    var wording = reader.wording();
    var said = said(dossier, removal);
    var prose = new Prose(wording).line(said);
    Facts.going(prose, dossier, removal, wording);
    prose.lineIf(!removal.ground().isDeparture(), "removal.next");
    return Kit.message(
        said.in(wording), List.of(Kit.header(wording.text("removal.done.title")), prose.block()));
  }

  /** Who has lost something, and by whom. */
  static Phrase said(Dossier dossier, AccessRemoval removal) {
    return Phrase.of(
        "removal.done." + removal.ground(),
        dossier.reference(),
        dossier.concerned().name(),
        dossier.organisation().name(),
        dossier.lastDecision().map(last -> last.by().name()).orElse(""));
  }
}
