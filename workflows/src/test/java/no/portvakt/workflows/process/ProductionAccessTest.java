package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionAccessTest {

  private static final String PROCESS = "production-access";
  private static final Map<String, Object> REQUEST = StartVariables.inProduction(PROCESS);

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void givesTheRightsThatWereApproved(Playthrough play) {
    play.start("access-asked-for", REQUEST);
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "give-rights",
            "close-request",
            "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("RightsGiven");
  }

  @Test
  void warnsUntilTheRightsHaveEnded(Playthrough play) {
    play.reply("give-rights", Map.of("nextWarning", play.inDays(10).toString()));
    play.start("access-asked-for", REQUEST);
    play.decide("approved");
    play.reply("warn-of-end", Map.of("nextWarning", play.inDays(13).toString()));
    play.advance(Duration.ofDays(9));
    assertThat(play.times("warn-of-end")).isZero();

    play.advance(Duration.ofDays(1));
    assertThat(play.times("warn-of-end")).isOne();
    assertThat(play.isOver(PROCESS)).isFalse();
    play.reply("warn-of-end", Collections.singletonMap("nextWarning", null));
    play.advance(Duration.ofDays(3));

    assertThat(play.jobs()).endsWith("tell-outcome", "warn-of-end", "warn-of-end");
    assertThat(play.end(PROCESS)).isEqualTo("RightsEnded");
  }

  @Test
  void endsAsRefusedWhenTheRightsCannotBeGivenAnyMore(Playthrough play) {
    play.fail("give-rights", "RIGHTS_REFUSED");
    play.start("access-asked-for", REQUEST);
    play.decide("approved");

    assertThat(play.jobs()).endsWith("give-rights", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("RightsRefused");
  }

  @ParameterizedTest
  @CsvSource({"rejected, AccessRejected", "withdrawn, AccessWithdrawn"})
  void givesNothingElse(String outcome, String end, Playthrough play) {
    play.start("access-asked-for", REQUEST);
    play.decide(outcome);

    assertThat(play.jobs()).doesNotContain("give-rights").endsWith("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo(end);
  }

  @Test
  void expiresWhenNobodyDecides(Playthrough play) {
    play.start("access-asked-for", REQUEST);
    play.lapse(14);

    assertThat(play.times("escalate-approval")).isOne();
    assertThat(play.times("give-rights")).isZero();
    assertThat(play.end(PROCESS)).isEqualTo("AccessExpired");
  }
}
