package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTest {

  private static final Map<String, Object> ASKED_FOR =
      Map.of("kind", "prefix-order", "environmentKind", "TEST");

  @RegisterExtension static final Played PLAYED = new Played("approval");

  @Test
  void isOpenedToldAndSettledByOneAnswer(Playthrough play) {
    play.create("approval", ASKED_FOR);
    play.decide("approved");

    assertThat(play.jobs()).containsExactly("open-approval", "tell-approvers", "weigh-answers");
    assertThat(play.end("approval")).isEqualTo("Settled");
  }

  @Test
  void waitsForMoreWhenOneAnswerIsNotEnough(Playthrough play) {
    play.create("approval", ASKED_FOR);
    play.answer("more-needed");
    play.wake("request-answered");
    assertThat(play.isOver("approval")).isFalse();

    play.decide("approved");

    assertThat(play.times("weigh-answers")).isEqualTo(2);
    assertThat(play.isOver("approval")).isTrue();
  }

  @Test
  void seesAnAnswerThatCameDuringALongIncident(Playthrough play) {
    play.reply("open-approval", Map.of("approvalDeadline", play.inDays(30).toString()));
    play.halt("tell-approvers");
    play.create("approval", ASKED_FOR);
    play.decide("approved");

    play.advance(Duration.ofDays(29));
    play.resume("tell-approvers");

    assertThat(play.end("approval")).isEqualTo("Settled");
  }

  @Test
  void goesBackAndForthForInformation(Playthrough play) {
    play.create("approval", ASKED_FOR);
    play.answer("information-wanted");
    play.wake("request-answered");
    play.answer("information-given");
    play.wake("request-answered");
    play.decide("rejected");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "ask-requester-for-information",
            "weigh-answers",
            "tell-approvers-of-information",
            "weigh-answers");
    assertThat(play.isOver("approval")).isTrue();
  }

  @Test
  void tellsOfAHandoverAndWaitsOn(Playthrough play) {
    play.create("approval", ASKED_FOR);
    play.reply("weigh-answers", Map.of("answer", "handed-on", "handoverId", "1"));
    play.wake("request-answered");
    play.answer("more-needed");
    play.wake("request-answered");
    assertThat(play.isOver("approval")).isFalse();
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "tell-of-handover",
            "weigh-answers",
            "weigh-answers");
    assertThat(play.end("approval")).isEqualTo("Settled");
  }

  @Test
  void escalatesAtOnceWhenNobodyIsLeftAndWaitsOn(Playthrough play) {
    play.create("approval", ASKED_FOR);
    play.answer("nobody-left");
    play.wake("request-answered");
    play.answer("more-needed");
    play.wake("request-answered");
    assertThat(play.isOver("approval")).isFalse();
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "escalate-at-once",
            "weigh-answers",
            "weigh-answers");
    assertThat(play.end("approval")).isEqualTo("Settled");
  }

  @Test
  void remindsAtItsOwnPaceHoweverOftenTheLoopGoesRound(Playthrough play) {
    play.create("approval", ASKED_FOR);
    play.answer("more-needed");

    var reminders = new ArrayList<Long>();
    for (int halfDay = 1; halfDay <= 6; halfDay++) {
      play.wake("request-answered");
      play.advance(Duration.ofHours(12));
      reminders.add(play.times("remind-approvers"));
    }

    assertThat(reminders).isEqualTo(List.of(0L, 1L, 1L, 2L, 2L, 3L));
  }

  @Test
  void escalatesOnce(Playthrough play) {
    play.create("approval", ASKED_FOR);
    play.advance(Duration.ofDays(1));
    assertThat(play.times("escalate-approval")).isZero();

    play.advance(Duration.ofDays(1));
    assertThat(play.times("escalate-approval")).isOne();

    play.advance(Duration.ofDays(10));
    assertThat(play.times("escalate-approval")).isOne();
  }

  @Test
  void endsAtItsDeadlineHoweverOftenTheLoopWentRound(Playthrough play) {
    play.reply("open-approval", Map.of("approvalDeadline", play.inDays(3).toString()));
    play.reply("expire-approval", Map.of("outcome", "expired"));
    play.create("approval", ASKED_FOR);
    play.answer("more-needed");
    play.advance(Duration.ofDays(2));
    play.wake("request-answered");
    assertThat(play.isOver("approval")).isFalse();

    play.advance(Duration.ofDays(1));

    assertThat(play.jobs()).endsWith("expire-approval");
    assertThat(play.end("approval")).isEqualTo("Settled");
  }

  @Test
  void endsAtItsDeadlineEvenIfNobodyCouldBeTold(Playthrough play) {
    play.halt("tell-approvers");
    play.create("approval", ASKED_FOR);

    play.advance(Duration.ofDays(14));

    assertThat(play.jobs()).contains("expire-approval").doesNotContain("tell-approvers");
    assertThat(play.isOver("approval")).isTrue();
  }

  @Test
  void isNotHeldUpByAReminderThatCannotBeSent(Playthrough play) {
    play.halt("remind-approvers");
    play.create("approval", ASKED_FOR);
    play.advance(Duration.ofDays(1));
    play.decide("approved");

    assertThat(play.isOver("approval")).isTrue();
  }

  @Test
  void hearsAnAnswerGivenBeforeItWaits(Playthrough play) {
    play.decide("approved");

    play.create("approval", ASKED_FOR);

    assertThat(play.isOver("approval")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "information-wanted, ask-requester-for-information",
    "handed-on, tell-of-handover",
    "nobody-left, escalate-at-once"
  })
  void hearsAnAnswerGivenWhileItIsElsewhere(String answer, String elsewhere, Playthrough play) {
    play.halt(elsewhere);
    play.create("approval", ASKED_FOR);
    play.answer(answer);
    play.wake("request-answered");
    play.decide("approved");
    assertThat(play.isOver("approval")).isFalse();

    play.resume(elsewhere);

    assertThat(play.isOver("approval")).isTrue();
  }
}
