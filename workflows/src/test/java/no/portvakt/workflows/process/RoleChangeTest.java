package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleChangeTest {

  private static final String PROCESS = "role-change";

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @ParameterizedTest
  @CsvSource({"given, RoleGiven", "taken, RoleTaken"})
  void tellsOfWhatIsDoneAlready(String change, String end, Playthrough play) {
    play.start(
        "role-changed",
        Map.of(
            "requestReference",
            "A-1",
            "kind",
            PROCESS,
            "organisation",
            "889640782",
            "change",
            change));

    assertThat(play.jobs()).containsExactly("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo(end);
  }
}
