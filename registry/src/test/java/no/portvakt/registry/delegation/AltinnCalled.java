package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;

/** An Altinn to call, as each test makes it behave. */
abstract class AltinnCalled {

  static final String CANARY = "canary-in-the-answer";
  static final OrganisationNumber CONSUMER = new OrganisationNumber("910753614");
  static final OrganisationNumber SUPPLIER = new OrganisationNumber("991825827");
  static final ScopeName SCOPE = new ScopeName("difitest:test2");
  static final String RESOURCE = "difitest_kart";
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final FakeAltinn server = new FakeAltinn();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void stop() {
    server.close();
  }

  AltinnClient altinn() {
    return altinn(PATIENCE);
  }

  AltinnClient altinn(Duration timeout) {
    return new AltinnClient(
        new AltinnHttp("ver2", server.address(timeout), (_, party) -> "token-of-" + party, meters));
  }

  ThrowableAssertAlternative<DelegationSourceException> assertFails(ThrowingCallable call) {
    return assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(call)
        .withMessageStartingWith("Altinn for ver2, asked for ")
        .satisfies(e -> {
          for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain(CANARY);
          }
        });
  }
}
