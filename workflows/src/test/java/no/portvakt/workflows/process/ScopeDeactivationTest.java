package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScopeDeactivationTest {

  private static final String PROCESS = "scope-deactivation";
  private static final Map<String, Object> REQUEST = StartVariables.inTest(PROCESS);

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void switchesTheScopeOffWhenTheLastDayIsOver(Playthrough play) {
    plan(play, 20);
    play.reply("remove-accesses", Map.of("outcome", "approved"));
    play.advance(Duration.ofDays(19));
    assertThat(play.jobs()).containsExactly("tell-of-deactivation");

    play.advance(Duration.ofDays(1));

    assertThat(play.jobs())
        .containsExactly(
            "tell-of-deactivation",
            "remove-accesses",
            "deactivate-scope",
            "close-request",
            "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("ScopeDeactivated");
  }

  @Test
  void isStoppedBeforeTheDay(Playthrough play) {
    plan(play, 20);
    play.advance(Duration.ofDays(10));

    play.wake("request-withdrawn");

    assertThat(play.jobs())
        .containsExactly("tell-of-deactivation", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("DeactivationStopped");
    assertThat(play.variables(PROCESS)).containsEntry("outcome", "\"withdrawn\"");
  }

  @Test
  void isStoppedBeforeTheConsumersAreTold(Playthrough play) {
    play.halt("tell-of-deactivation");
    plan(play, 20);
    play.wake("request-withdrawn");
    play.resume("tell-of-deactivation");

    assertThat(play.end(PROCESS)).isEqualTo("DeactivationStopped");
  }

  @Test
  void heedsAStopThatTheDatabaseKnowsWhenTheDayHasCome(Playthrough play) {
    plan(play, 1);
    play.reply("remove-accesses", Map.of("outcome", "withdrawn"));

    play.advance(Duration.ofDays(1));

    assertThat(play.jobs())
        .doesNotContain("deactivate-scope")
        .endsWith("remove-accesses", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("DeactivationStopped");
  }

  private static void plan(Playthrough play, int days) {
    play.reply("tell-of-deactivation", Map.of("deactivateAt", play.inDays(days).toString()));
    play.start("scope-deactivation-planned", REQUEST);
  }
}
