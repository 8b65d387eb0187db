package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierDelegationTest {

  private static final String PROCESS = "supplier-delegation";
  private static final Map<String, Object> REQUEST = StartVariables.inTest(PROCESS);

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void delegatesWhatBothPartiesWant(Playthrough play) {
    play.reply("verify-delegation", Map.of("ready", true));
    play.start("delegation-asked-for", REQUEST);
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "check-consumer-access",
            "delegate-scope",
            "verify-delegation",
            "close-request",
            "tell-outcome");
    assertThat(play.variables(PROCESS)).containsEntry("ready", "true");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationGiven");
  }

  @ParameterizedTest
  @CsvSource({"approved", "rejected"})
  void waitsForTheAccessThatTheConsumerLacks(String answer, Playthrough play) {
    play.reply(
        "check-consumer-access",
        Map.of(
            "scopeRequest",
            Map.of(
                "requestId", "a request of its own",
                "requestReference", "A-2",
                "kind", "scope-access",
                "environment", "ver2",
                "environmentKind", "TEST",
                "organisation", "889640782")));
    play.start("delegation-asked-for", REQUEST);
    play.reply("expire-approval", Map.of("outcome", answer));
    play.decide("approved");
    assertThat(play.jobs()).doesNotContain("delegate-scope");

    play.advance(Duration.ofDays(14));

    assertThat(play.times("open-approval")).isEqualTo(2);
    assertThat(play.variables(PROCESS)).containsEntry("accessOutcome", "\"" + answer + "\"");
    assertThat(play.jobs()).contains("delegate-scope");
  }

  @Test
  void endsAsWithdrawnWhenItWasWithdrawnBeforeItWasDelegated(Playthrough play) {
    play.reply("delegate-scope", Map.of("outcome", "withdrawn"));
    play.start("delegation-asked-for", REQUEST);
    play.decide("approved");

    assertThat(play.jobs()).endsWith("delegate-scope", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationWithdrawn");
  }

  @Test
  void endsTheDelegationAfterItsLastDay(Playthrough play) {
    play.reply("delegate-scope", Map.of("delegationEnds", play.inDays(200).toString()));
    play.start("delegation-asked-for", REQUEST);
    play.decide("approved");
    play.advance(Duration.ofDays(199));
    assertThat(play.isOver(PROCESS)).isFalse();
    assertThat(play.times("end-delegation")).isZero();

    play.advance(Duration.ofDays(1));

    assertThat(play.jobs()).endsWith("tell-outcome", "end-delegation");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationEnded");
  }

  @Test
  void warnsUntilTheEndIsReached(Playthrough play) {
    ends(play, 20, 6);
    play.reply("warn-of-delegation-end", Map.of("nextWarning", play.inDays(17).toString()));
    play.advance(Duration.ofDays(5));
    assertThat(play.times("warn-of-delegation-end")).isZero();
    play.advance(Duration.ofDays(1));
    assertThat(play.times("warn-of-delegation-end")).isOne();
    play.reply("warn-of-delegation-end", Collections.singletonMap("nextWarning", null));
    play.advance(Duration.ofDays(13));
    assertThat(play.times("warn-of-delegation-end")).isEqualTo(2);
    assertThat(play.times("end-delegation")).isZero();

    play.advance(Duration.ofDays(1));

    assertThat(play.jobs()).endsWith("warn-of-delegation-end", "end-delegation");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationEnded");
  }

  @Test
  void aWarningThatCannotBeSentHoldsBackNoEnd(Playthrough play) {
    play.halt("warn-of-delegation-end");
    ends(play, 20, 6);
    play.advance(Duration.ofDays(19));
    assertThat(play.isOver(PROCESS)).isFalse();

    play.advance(Duration.ofDays(1));

    assertThat(play.jobs()).endsWith("tell-outcome", "end-delegation");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationEnded");
  }

  @Test
  void endsAsRefusedWhenItCannotBeDelegatedAnyMore(Playthrough play) {
    play.fail("delegate-scope", "DELEGATION_REFUSED");
    play.start("delegation-asked-for", REQUEST);
    play.decide("approved");

    assertThat(play.jobs()).endsWith("delegate-scope", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationRefused");
  }

  @ParameterizedTest
  @CsvSource({"rejected, DelegationRejected", "withdrawn, DelegationWithdrawn"})
  void delegatesNothingElse(String outcome, String end, Playthrough play) {
    play.start("delegation-asked-for", REQUEST);
    play.decide(outcome);

    assertThat(play.jobs())
        .doesNotContain("delegate-scope")
        .endsWith("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo(end);
  }

  @Test
  void expiresWhenNobodyDecides(Playthrough play) {
    play.start("delegation-asked-for", REQUEST);
    play.lapse(14);

    assertThat(play.times("delegate-scope")).isZero();
    assertThat(play.end(PROCESS)).isEqualTo("DelegationExpired");
  }

  /** A delegation that both want, with an end and a first warning in so many days. */
  private static void ends(Playthrough play, int days, int warning) {
    play.reply(
        "delegate-scope",
        Map.of(
            "delegationEnds", play.inDays(days).toString(),
            "nextWarning", play.inDays(warning).toString()));
    play.start("delegation-asked-for", REQUEST);
    play.decide("approved");
  }
}
