package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for a decision since before decisions could be handed on. */
class ApprovalVersionsTest {

  private static final String PROCESS = "approval";

  private final OlderModels older =
      new OlderModels(text -> text.replace("=answer = \"handed-on\"", "=false"), PROCESS);
  private final Playthrough play = handedOn();

  @AfterEach
  void close() {
    play.close();
    older.close();
  }

  @Test
  void goesOnUndisturbed() {
    assertThat(play.jobs()).endsWith("weigh-answers");
    assertThat(play.isOver(PROCESS)).isFalse();

    play.decide("approved");

    assertThat(play.jobs()).doesNotContain("tell-of-handover");
    assertThat(play.end(PROCESS)).isEqualTo("Settled");
  }

  @Test
  void tellsOfItAtTheNextAnswerWhenItIsMigrated() {
    older.migrate(
        PROCESS,
        "CollectAnswers",
        "RequestAnswered",
        "ApproversReminderDue",
        "EscalationDue",
        "ApprovalDeadlinePassed");

    play.wake("request-answered");

    assertThat(play.jobs()).endsWith("weigh-answers", "tell-of-handover");
    assertThat(play.isOver(PROCESS)).isFalse();
  }

  /** An approval of an older version, when somebody has just handed it on. */
  private Playthrough handedOn() {
    var begun = older.play();
    begun.create(PROCESS, Map.of("kind", "prefix-order", "environmentKind", "TEST"));
    begun.reply("weigh-answers", Map.of("answer", "handed-on", "handoverId", "1"));
    begun.wake("request-answered");
    return begun;
  }
}
