package no.portvakt.bot.status;

import com.slack.api.model.block.element.RichTextElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossier.Asked;
import no.portvakt.bot.dossier.Dossier.Decided;
import no.portvakt.bot.dossier.Dossier.HandedOn;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;

/** What has happened to a request, first to last. */
final class History {

  private static final int LONGEST_WORDS = 200;

  private record Event(Instant at, Phrase said) {}

  private History() {}

  static List<List<RichTextElement>> of(Dossier dossier, Wording wording) {
    var events = new ArrayList<Event>();
    var created = dossier.request().createdAt();
    events.add(event("ordered", created, dossier.sender().name()));
    dossier.questions().forEach(asked -> add(asked, dossier, events));
    var approval = dossier.approval();
    dossier.handovers().forEach(handedOn -> events.add(event(handedOn, dossier, wording)));
    if (approval != null
        && approval.escalatedAt() != null
        && approval.escalateTo() != null
        && !dossier.isHandedToFallback()) {
      events.add(
          event(
              "escalated", approval.escalatedAt(), wording.text("role." + approval.escalateTo())));
    }
    dossier.decisions().forEach(decided -> events.add(event(decided)));
    if (dossier.state().isFinal()) {
      var state = wording.text("state." + dossier.state());
      events.add(event("closed", dossier.request().updatedAt(), state));
    }
    return events.stream()
        .sorted(Comparator.comparing(Event::at))
        .map(event -> wording.rich(event.said().key(), event.said().arguments().toArray()))
        .toList();
  }

  private static void add(Asked asked, Dossier dossier, List<Event> events) {
    var question = asked.question();
    events.add(
        event("question", question.askedAt(), asked.by().name(), shortened(question.question())));
    if (question.answer() != null && question.answeredAt() != null) {
      events.add(
          event(
              "answer",
              question.answeredAt(),
              dossier.requester().name(),
              shortened(question.answer())));
    }
  }

  /** Without the comment, which is for those who decide. */
  private static Event event(HandedOn handedOn, Dossier dossier, Wording wording) {
    return event(
        "handed-on",
        handedOn.handover().handedAt(),
        handedOn.by().name(),
        dossier.takerIn(wording, handedOn));
  }

  private static Event event(Decided decided) {
    var decision = decided.decision();
    return event(decision.outcome().name(), decision.decidedAt(), decided.by().name());
  }

  private static Event event(String key, Instant at, Object... more) {
    var arguments = new ArrayList<Object>(List.of(at));
    arguments.addAll(List.of(more));
    return new Event(at, new Phrase("status.event." + key, List.copyOf(arguments)));
  }

  private static String shortened(String words) {
    return UserText.cut(UserText.line(words), LONGEST_WORDS);
  }
}
