package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.ALTINN;
import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;

/** What is pointed out though nothing that is needed has to do with it. */
@RegistryIT
class ReadinessWarningsIT extends ReadinessUnderTest {

  @Test
  void whereNothingIsDelegatedTheEnvironmentIsTheTrouble() {
    facts.scope("ver1", owner, scope, null);

    var report = readiness.check("ver1", scope, consumer, supplier);

    assertThat(report.missing(ReadinessPart.SCOPE)).contains(new Missing.NoSource());
    assertThat(report.warnings()).containsExactly(new ReadinessWarning.DelegatedElsewhere("ver2"));
  }

  @Test
  void aDelegationInProductionIsSaidNotToCountInTest() {
    facts.scope("prod", owner, scope, ALTINN);
    delegations.delegate("prod", scheme("prod", scope).id(), consumer, supplier, CAUSE);

    assertThat(check().warnings()).isEmpty();

    delegations.revoke("ver2", scheme.id(), consumer, supplier, CAUSE);

    var report = check();
    assertThat(report.isReady()).isFalse();
    assertThat(report.warnings()).containsExactly(new ReadinessWarning.DelegatedElsewhere("prod"));
  }

  @Test
  void aSupplierThatWasGrantedInsteadOfTheConsumerIsPointedOut() {
    facts.access("ver2", owner, scope, supplier, APPROVED);
    assertThat(check().warnings()).isEmpty();

    facts.access("ver2", owner, scope, consumer, DENIED);
    assertThat(check().warnings()).containsExactly(new ReadinessWarning.SupplierGranted());

    facts.access("ver2", owner, scope, supplier, REQUESTED);
    assertThat(check().warnings()).isEmpty();
  }

  @Test
  void aConsumerThatIsItsOwnSupplierNeedsNoDelegation() {
    var report = readiness.check("ver2", scope, consumer, consumer);

    assertThat(report.isReady()).isFalse();
    assertThat(report.missing(ReadinessPart.DELEGATION)).isPresent();
    assertThat(report.warnings()).containsExactly(new ReadinessWarning.SameParty());
  }
}
