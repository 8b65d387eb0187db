package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {

  private static final String PROCESS = "membership";
  private static final Map<String, Object> REQUEST =
      Map.of(
          "requestReference", "M-1",
          "kind", "membership",
          "organisation", "889640782");

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void registersAnApprovedMembership(Playthrough play) {
    play.start("membership-requested", REQUEST);
    play.decide("approved");

    assertThat(play.jobs())
        .containsExactly(
            "open-approval",
            "tell-approvers",
            "weigh-answers",
            "register-membership",
            "close-request",
            "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("MembershipRegistered");
  }

  @ParameterizedTest
  @CsvSource({"rejected, MembershipRejected", "withdrawn, MembershipWithdrawn"})
  void registersNothingElse(String outcome, String end, Playthrough play) {
    play.start("membership-requested", REQUEST);
    play.decide(outcome);

    assertThat(play.jobs())
        .doesNotContain("register-membership")
        .endsWith("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo(end);
  }

  @Test
  void expiresWhenNobodyDecides(Playthrough play) {
    play.start("membership-requested", REQUEST);
    play.lapse(14);

    assertThat(play.times("register-membership")).isZero();
    assertThat(play.end(PROCESS)).isEqualTo("MembershipExpired");
  }
}
