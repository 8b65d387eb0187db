package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DelegationRevocationTest {

  private static final String PROCESS = "delegation-revocation";
  private static final Map<String, Object> REQUEST =
      Map.of(
          "requestReference", "A-1",
          "kind", PROCESS,
          "environment", "ver2",
          "environmentKind", "TEST",
          "organisation", "889640782");

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void endsTheDelegationAndTells(Playthrough play) {
    play.start("delegation-revocation-decided", REQUEST);

    assertThat(play.jobs()).containsExactly("revoke-delegation", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationRevoked");
  }

  @Test
  void tellsThatItStandsWhenTheSourceDoesNotEndIt(Playthrough play) {
    play.fail("revoke-delegation", "REVOCATION_REFUSED");
    play.start("delegation-revocation-decided", REQUEST);

    assertThat(play.jobs()).endsWith("close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("RevocationRefused");
  }
}
