package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A delegation that waits for access since before it could be withdrawn then. */
class DelegationWithdrawalVersionsTest {

  private static final String PROCESS = "supplier-delegation";

  private static final String TO_THE_END =
      """
      targetRef="JoinBeforeClose">
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\
      """;

  private final OlderModels older =
      new OlderModels(
          text -> text.replace(TO_THE_END + "=outcome = \"withdrawn\"", TO_THE_END + "=false"),
          "approval",
          "scope-access",
          PROCESS);
  private final Playthrough play = older.play();

  @AfterEach
  void close() {
    play.close();
    older.close();
  }

  @Test
  void endsAsWithdrawnAllTheSame() {
    play.reply("delegate-scope", Map.of("outcome", "withdrawn"));
    play.start("delegation-asked-for", StartVariables.inTest(PROCESS));
    play.decide("approved");

    assertThat(play.jobs())
        .endsWith("delegate-scope", "verify-delegation", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationWithdrawn");
  }
}
