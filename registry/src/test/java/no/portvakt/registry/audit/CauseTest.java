package no.portvakt.registry.audit;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.Violation;
import org.junit.jupiter.api.Test;

class CauseTest {

  @Test
  void aReasonThatTheTrailTakesBreaksNoRule() {
    assertThat(Cause.of(ACTOR).violation()).isEmpty();
    assertThat(new Cause(ACTOR, "å".repeat(500)).violation()).isEmpty();
  }

  @Test
  void aReasonHasAnEnd() {
    assertThat(new Cause(ACTOR, "å".repeat(501)).violation())
        .contains(new Violation("reason.too-long", "reason"));
  }

  @Test
  void aReasonThatTheTrailWouldRefuseIsRefusedBefore() {
    assertThat(new Cause(ACTOR, "etter ønske fra 01010750160").violation())
        .contains(new Violation("reason.sensitive", "reason"));
  }
}
