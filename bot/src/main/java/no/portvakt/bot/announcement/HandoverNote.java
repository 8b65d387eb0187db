package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossier.HandedOn;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;

/**
 * What is said of a decision that was handed on: to whom it was, to the others, to the requester.
 */
final class HandoverNote {

  private HandoverNote() {}

  /** The handover that a step tells of; none for other steps. */
  static Optional<HandedOn> find(Dossier dossier, String step) {
    return dossier.handovers().stream()
        .filter(handedOn -> handedOn.handover().id().toString().equals(step))
        .findFirst();
  }

  /** On the card of whoever got it. */
  static LayoutBlock onCard(Dossier dossier, HandedOn handedOn, Wording wording) {
    return new Prose(wording)
        .line(toTaker(dossier, handedOn))
        .quote(handedOn.handover().comment())
        .block();
  }

  /** The same in words, before the rest of a notification. */
  static String said(Dossier dossier, HandedOn handedOn, Wording wording) {
    return toTaker(dossier, handedOn).in(wording) + " " + handedOn.handover().comment() + " ";
  }

  /**
   * What those who got it as the fallback do not read in a thread when they are told by mail; empty
   * where they did not get it, or nobody decides any more.
   */
  static String saidOfFallback(Dossier dossier, Wording wording) {
    return dossier.handovers().stream()
        .filter(handedOn -> handedOn.to() == null && dossier.state().isOpen())
        .map(handedOn ->
            toOthers(dossier, handedOn, wording).in(wording)
                + " "
                + handedOn.handover().comment()
                + " ")
        .findFirst()
        .orElse("");
  }

  /** In the threads of the other cards. */
  static Message inThread(Dossier dossier, Reader reader, String step) {
    var wording = reader.wording();
    var handedOn = find(dossier, step).orElseThrow();
    var comment = handedOn.handover().comment();
    var told = toOthers(dossier, handedOn, wording);
    return Kit.message(
        told.in(wording) + " " + comment,
        List.of(
            new Prose(wording).line(told).quote(comment).line("thread.handed-on.rule").block()));
  }

  /** Without the comment, which is for those who decide. */
  static Message toRequester(Dossier dossier, Reader reader, String step) {
    var wording = reader.wording();
    var handedOn = find(dossier, step).orElseThrow();
    return Kit.sentence(
        wording.text(
            "dm.handed-on",
            dossier.reference(),
            dossier.whatIn(wording),
            handedOn.by().name(),
            dossier.takerIn(wording, handedOn)));
  }

  private static Phrase toOthers(Dossier dossier, HandedOn handedOn, Wording wording) {
    return Phrase.of(
        "thread.handed-on",
        handedOn.by().name(),
        dossier.reference(),
        dossier.takerIn(wording, handedOn));
  }

  private static Phrase toTaker(Dossier dossier, HandedOn handedOn) {
    return Phrase.of("card.handed-on", handedOn.by().name(), dossier.reference());
  }
}
