package no.portvakt.bot.announcement;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;

/** To the servicedesk: two people have given each other rights. */
final class ReciprocalMessage {

  private ReciprocalMessage() {}

  /** The step is what the other request is called. */
  static Message of(Dossier dossier, Reader reader, String other) {
    var wording = reader.wording();
    var said =
        Phrase.of(
            "reciprocal",
            dossier.requester().name(),
            dossier.lastDecision().orElseThrow().by().name(),
            dossier.organisation().name(),
            dossier.environmentIn(wording),
            other,
            dossier.reference());
    return Kit.message(
        said.in(wording),
        List.of(
            Kit.header(wording.text("reciprocal.title")),
            new Prose(wording).line(said).line("reciprocal.next").block()));
  }
}
