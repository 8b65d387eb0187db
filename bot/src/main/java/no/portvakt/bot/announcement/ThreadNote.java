package no.portvakt.bot.announcement;

import java.util.List;
import java.util.Objects;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossier.Asked;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.approval.Approval;

/** What is said in the thread of an approval card. */
final class ThreadNote {

  private ThreadNote() {}

  static Message reminder(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var deadline = approval(dossier).deadline();
    var what = dossier.whatIn(wording);
    return sentence(
        wording,
        dossier.openQuestion().isPresent()
            ? Phrase.of(
                "thread.reminder.asked",
                dossier.reference(),
                what,
                dossier.requester().name(),
                deadline)
            : Phrase.of("thread.reminder", dossier.reference(), what, deadline));
  }

  static Message escalation(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var approval = approval(dossier);
    var next = approval.escalateTo() == null ? approval.approverRole() : approval.escalateTo();
    return sentence(
        wording,
        Phrase.of(
            "thread.escalated",
            dossier.reference(),
            dossier.whatIn(wording),
            dossier.decidersIn(wording, next),
            approval.deadline()));
  }

  static Message question(Dossier dossier, Reader reader, String step) {
    var asked = asked(dossier, step);
    return quoting(
        reader.wording(),
        Phrase.of(
            "thread.question", asked.by().name(), dossier.requester().name(), dossier.reference()),
        asked.question().question());
  }

  static Message answer(Dossier dossier, Reader reader, String step) {
    return quoting(
        reader.wording(),
        Phrase.of("thread.answer", dossier.requester().name(), dossier.reference()),
        String.valueOf(asked(dossier, step).question().answer()));
  }

  /** The question that a step passes on. */
  static Asked asked(Dossier dossier, String step) {
    return dossier.questions().stream()
        .filter(asked -> asked.question().id().toString().equals(step))
        .findFirst()
        .orElseThrow();
  }

  private static Message sentence(Wording wording, Phrase phrase) {
    return Kit.message(phrase.in(wording), List.of(new Prose(wording).line(phrase).block()));
  }

  private static Message quoting(Wording wording, Phrase phrase, String words) {
    return Kit.message(
        phrase.in(wording) + " " + words,
        List.of(new Prose(wording).line(phrase).quote(words).block()));
  }

  private static Approval approval(Dossier dossier) {
    return Objects.requireNonNull(dossier.approval());
  }
}
