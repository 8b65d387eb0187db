package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for the end of a delegation since before there were warnings. */
class DelegationVersionsTest {

  private static final String PROCESS = "supplier-delegation";

  private final OlderModels older =
      new OlderModels(
          text -> text.replace("=nextWarning != null", "=false"),
          "approval",
          "scope-access",
          PROCESS);
  private final Playthrough play = waiting();

  @AfterEach
  void close() {
    play.close();
    older.close();
  }

  @Test
  void endsInTimeWhenItIsMigrated() {
    older.migrate(PROCESS, "EndReached");

    play.advance(Duration.ofDays(20));

    assertThat(play.jobs()).endsWith("tell-outcome", "end-delegation");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationEnded");
  }

  /** A delegation of an older version, which ends in 20 days. */
  private Playthrough waiting() {
    var begun = older.play();
    begun.reply("delegate-scope", Map.of("delegationEnds", begun.inDays(20).toString()));
    begun.start("delegation-asked-for", StartVariables.inTest(PROCESS));
    begun.decide("approved");
    return begun;
  }
}
