package no.portvakt.bot.announcement;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;

/** Nobody is there who should decide, and why that is. */
final class AbsenceMessage {

  private AbsenceMessage() {}

  /** To the requester, where it came to be so while the request waited. */
  static Message toRequester(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    return of(dossier, wording, explain(dossier, new Prose(wording).line(said(dossier, wording))));
  }

  /** To the servicedesk, where it cannot decide either. */
  static Message toServicedesk(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var prose = explain(dossier, new Prose(wording).line(said(dossier, wording)));
    prose
        .line("fact.applicant", dossier.requester().name(), dossier.requester().email())
        .line("absence.servicedesk", dossier.decidedFor().name());
    return of(dossier, wording, prose);
  }

  /** Why the usual people do not decide and who does, if that is so. */
  static Prose explain(Dossier dossier, Prose prose) {
    var organisation = dossier.decidedFor().name();
    boolean vacant = dossier.lacksDeciders();
    boolean away = dossier.isOutOfReach();
    boolean stoodIn = dossier.isStoodIn();
    return prose
        .lineIf(vacant && stoodIn, "dm.received.stand-in", organisation)
        .lineIf(vacant && !stoodIn, "dm.received.nobody", organisation)
        .lineIf(away && stoodIn, "absence.unreachable.stand-in", organisation)
        .lineIf(away && !stoodIn, "absence.unreachable", organisation);
  }

  private static Phrase said(Dossier dossier, Wording wording) {
    return Phrase.of(
        "absence", dossier.reference(), dossier.whatIn(wording), dossier.decidedFor().name());
  }

  private static Message of(Dossier dossier, Wording wording, Prose prose) {
    return Kit.message(
        said(dossier, wording).in(wording),
        List.of(Kit.header(wording.text("absence.title", dossier.reference())), prose.block()));
  }
}
