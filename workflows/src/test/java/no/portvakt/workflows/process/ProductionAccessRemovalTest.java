package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionAccessRemovalTest {

  private static final String PROCESS = "production-access-removal";
  private static final Map<String, Object> REQUEST = StartVariables.inProduction(PROCESS);

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void takesTheRightsAsApproved(Playthrough play) {
    play.start("removal-asked-for", REQUEST);
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "take-rights",
            "close-request",
            "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("RightsTaken");
  }

  @Test
  void onlyTellsWhereNobodyHadToDecide(Playthrough play) {
    play.start("removal-asked-for", Map.of("kind", PROCESS, "outcome", "approved"));

    assertThat(play.jobs()).containsExactly("take-rights", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("RightsTaken");
  }

  @Test
  void keepsTheRightsThatNobodyMayTakeAnyMore(Playthrough play) {
    play.fail("take-rights", "TAKING_REFUSED");
    play.start("removal-asked-for", REQUEST);
    play.decide("approved");

    assertThat(play.jobs()).endsWith("take-rights", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("RightsKept");
  }

  @ParameterizedTest
  @CsvSource({"rejected, RemovalRejected", "withdrawn, RemovalWithdrawn"})
  void takesNothingElse(String outcome, String end, Playthrough play) {
    play.start("removal-asked-for", REQUEST);
    play.decide(outcome);

    assertThat(play.times("take-rights")).isZero();
    assertThat(play.end(PROCESS)).isEqualTo(end);
  }

  @Test
  void expiresWhenNobodyDecides(Playthrough play) {
    play.start("removal-asked-for", REQUEST);
    play.lapse(14);

    assertThat(play.times("take-rights")).isZero();
    assertThat(play.end(PROCESS)).isEqualTo("RemovalExpired");
  }
}
