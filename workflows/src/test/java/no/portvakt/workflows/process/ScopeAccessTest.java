package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeAccessTest {

  private static final String PROCESS = "scope-access";
  private static final String MESSAGE = "scope-access-asked-for";
  private static final Map<String, Object> REQUEST = StartVariables.inTest(PROCESS);

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void givesTheAccessThatWasApproved(Playthrough play) {
    play.start(MESSAGE, REQUEST);
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "give-scope-access",
            "close-request",
            "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("AccessGiven");
  }

  @Test
  void servesAnotherProcessThatCallsIt(Playthrough play) {
    play.create(PROCESS, REQUEST);
    play.decide("approved");

    assertThat(play.jobs()).contains("give-scope-access").endsWith("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("AccessGiven");
    assertThat(play.variables(PROCESS)).containsEntry("outcome", "\"approved\"");
  }

  @Test
  void endsAsRefusedWhenTheAccessCannotBeGivenAnyMore(Playthrough play) {
    play.fail("give-scope-access", "SCOPE_ACCESS_REFUSED");
    play.start(MESSAGE, REQUEST);
    play.decide("approved");

    assertThat(play.jobs())
        .doesNotContain("refuse-scope-access")
        .endsWith("give-scope-access", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("AccessRefused");
    assertThat(play.variables(PROCESS)).containsEntry("outcome", "\"refused\"");
  }

  @ParameterizedTest
  @CsvSource({"rejected, AccessRejected", "withdrawn, AccessWithdrawn"})
  void refusesWhatWasNotApproved(String outcome, String end, Playthrough play) {
    play.start(MESSAGE, REQUEST);
    play.decide(outcome);

    assertThat(play.jobs())
        .doesNotContain("give-scope-access")
        .endsWith("refuse-scope-access", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo(end);
  }

  @Test
  void expiresWhenNobodyDecides(Playthrough play) {
    play.reply("open-approval", Map.of("approvalDeadline", play.inDays(30).toString()));
    play.start(MESSAGE, REQUEST);
    play.lapse(30);

    assertThat(play.times("escalate-approval")).isOne();
    assertThat(play.jobs()).endsWith("refuse-scope-access", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("AccessExpired");
  }
}
