package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrefixOrderTest {

  private static final String PROCESS = "prefix-order";
  private static final Map<String, Object> ORDER = StartVariables.inProduction(PROCESS);
  private static final Map<String, Object> MET = Map.of("prerequisitesMet", true);
  private static final Map<String, Object> MISSING = Map.of("prerequisitesMet", false);

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void registersThePrefixOfAnApprovedOrder(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.start("prefix-ordered", ORDER);
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "check-prerequisites",
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "register-prefix",
            "close-request",
            "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("PrefixRegistered");
  }

  @Test
  void registersNothingOfARejectedOrder(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.start("prefix-ordered", ORDER);
    play.decide("rejected");

    assertThat(play.jobs())
        .doesNotContain("register-prefix")
        .endsWith("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("OrderRejected");
  }

  @Test
  void endsAsTakenWhenAnotherOrderGotThePrefixFirst(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.fail("register-prefix", "PREFIX_TAKEN");
    play.start("prefix-ordered", ORDER);
    play.decide("approved");

    assertThat(play.jobs()).endsWith("register-prefix", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("PrefixTaken");
  }

  @Test
  void asksForWhatIsMissingAndChecksAgainWhenThatChanges(Playthrough play) {
    play.reply("check-prerequisites", MISSING);
    play.start("prefix-ordered", ORDER);
    play.wake("prerequisites-changed");
    play.reply("check-prerequisites", MET);
    play.wake("prerequisites-changed");

    assertThat(play.jobs())
        .containsExactly(
            "check-prerequisites",
            "ask-for-prerequisites",
            "check-prerequisites",
            "ask-for-prerequisites",
            "check-prerequisites",
            "open-approval",
            "tell-approvers");
  }

  @Test
  void hearsThatSomethingChangedWhileItWasElsewhere(Playthrough play) {
    play.halt("ask-for-prerequisites");
    play.reply("check-prerequisites", MISSING);
    play.start("prefix-ordered", ORDER);
    play.reply("check-prerequisites", MET);
    play.wake("prerequisites-changed");

    play.resume("ask-for-prerequisites");

    assertThat(play.jobs()).endsWith("check-prerequisites", "open-approval", "tell-approvers");
  }

  @Test
  void remindsOfWhatIsMissingAtItsOwnPace(Playthrough play) {
    play.reply("check-prerequisites", MISSING);
    play.start("prefix-ordered", ORDER);

    var reminders = new ArrayList<Long>();
    for (int day = 1; day <= 9; day++) {
      play.wake("prerequisites-changed");
      play.advance(Duration.ofDays(1));
      reminders.add(play.times("remind-of-prerequisites"));
    }

    assertThat(reminders).isEqualTo(List.of(0L, 0L, 1L, 1L, 1L, 2L, 2L, 2L, 3L));
  }

  @Test
  void expiresAfterThirtyDaysHoweverOftenItChecked(Playthrough play) {
    play.reply("check-prerequisites", MISSING);
    play.reply("expire-request", Map.of("outcome", "expired"));
    play.start("prefix-ordered", ORDER);
    play.advance(Duration.ofDays(29));
    play.wake("prerequisites-changed");
    assertThat(play.isOver(PROCESS)).isFalse();

    play.advance(Duration.ofDays(1));

    assertThat(play.jobs()).endsWith("expire-request", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("OrderExpired");
  }

  @Test
  void believesTheDatabaseWhenTheOrderWasWithdrawnBeforeItExpired(Playthrough play) {
    play.reply("check-prerequisites", MISSING);
    play.reply("expire-request", Map.of("outcome", "withdrawn"));
    play.start("prefix-ordered", ORDER);
    play.advance(Duration.ofDays(30));

    assertThat(play.end(PROCESS)).isEqualTo("OrderWithdrawn");
  }

  @Test
  void isWithdrawnWhilePrerequisitesAreMissing(Playthrough play) {
    play.reply("check-prerequisites", MISSING);
    play.start("prefix-ordered", ORDER);
    play.wake("request-withdrawn");

    assertThat(play.jobs())
        .doesNotContain("open-approval")
        .endsWith("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("OrderWithdrawn");
  }

  @Test
  void isWithdrawnBeforeItHasStarted(Playthrough play) {
    play.halt("check-prerequisites");
    play.wake("request-withdrawn");
    play.start("prefix-ordered", ORDER);

    assertThat(play.jobs()).containsExactly("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("OrderWithdrawn");
  }

  @Test
  void isWithdrawnDuringApproval(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.start("prefix-ordered", ORDER);
    play.decide("withdrawn");

    assertThat(play.end(PROCESS)).isEqualTo("OrderWithdrawn");
  }

  @Test
  void expiresDuringApproval(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.start("prefix-ordered", ORDER);
    play.lapse(14);

    assertThat(play.end(PROCESS)).isEqualTo("OrderExpired");
  }

  @Test
  void registersThePrefixWhenTheApprovalReachedTheDatabaseBeforeTheDeadline(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.reply("expire-approval", Map.of("outcome", "approved"));
    play.start("prefix-ordered", ORDER);
    play.advance(Duration.ofDays(14));

    assertThat(play.jobs()).contains("register-prefix");
    assertThat(play.end(PROCESS)).isEqualTo("PrefixRegistered");
  }

  @Test
  void startsOnceHoweverOftenItsMessageIsSent(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.start("prefix-ordered", ORDER);
    assertThatThrownBy(() -> play.start("prefix-ordered", ORDER))
        .hasMessageContaining("ALREADY_EXISTS");

    play.decide("approved");
    assertThatThrownBy(() -> play.start("prefix-ordered", ORDER))
        .hasMessageContaining("ALREADY_EXISTS");

    assertThat(play.instances(PROCESS)).isOne();
    assertThat(play.times("register-prefix")).isOne();
  }

  @Test
  void givesTheApprovalNoMoreThanItNeeds(Playthrough play) {
    play.reply("check-prerequisites", MET);
    play.start("prefix-ordered", ORDER);

    assertThat(play.variables("approval"))
        .containsOnlyKeys(
            "requestId",
            "requestReference",
            "kind",
            "environment",
            "environmentKind",
            "organisation",
            "policy",
            "approvalDeadline");
  }
}
