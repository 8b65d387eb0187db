package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.ALTINN;
import static no.portvakt.registry.delegation.Facts.TT02;
import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;

/** Everything is in place; then one part after another is taken away. */
@RegistryIT
class ReadinessIT extends ReadinessUnderTest {

  @Test
  void whenAllIsInPlaceItIsReady() {
    var report = check();

    assertThat(report.isReady()).isTrue();
    assertThat(report)
        .isEqualTo(new ReadinessReport("ver2", scope, consumer, supplier, List.of(), List.of()));
    assertThat(report.partsInPlace()).containsExactly(ReadinessPart.values());
  }

  @Test
  void anUnderenhetDelegatesToItsHovedenhetLikeAnyConsumer() {
    var underenhet = Some.organisationNumber();
    var hovedenhet = supplier;
    facts.access("ver2", owner, scope, underenhet, APPROVED);

    assertMissing(
        readiness.check("ver2", scope, underenhet, hovedenhet),
        new Missing.NotDelegated(List.of(scheme)));

    delegations.delegate("ver2", scheme.id(), underenhet, hovedenhet, CAUSE);

    assertThat(readiness.check("ver2", scope, underenhet, hovedenhet).isReady()).isTrue();
  }

  @Test
  void aScopeThatIsSwitchedOffIsNotReady() {
    facts.set("ver2", scope, "active = false");

    assertMissing(check(), new Missing.InactiveScope());
  }

  @Test
  void aScopeWithoutASourceIsNotReady() {
    facts.set("ver2", scope, "delegation_source = null");

    assertMissing(check(), new Missing.NotDelegable(null, URI.create(TT02)));
  }

  @Test
  void aScopeWithTheSourceOfAnotherEnvironmentIsNotReady() {
    facts.set("ver2", scope, "delegation_source = '" + ALTINN + "'");

    assertMissing(check(), new Missing.NotDelegable(URI.create(ALTINN), URI.create(TT02)));
  }

  @Test
  void aSourceWithoutItsFinalSlashIsAnotherSource() {
    facts.set("ver2", scope, "delegation_source = 'https://tt02.altinn.no'");

    assertMissing(
        check(), new Missing.NotDelegable(URI.create("https://tt02.altinn.no"), URI.create(TT02)));
  }

  @Test
  void withoutASchemeNothingCanBeDelegated() {
    var other = facts.scope("ver2", owner);
    schemes.addScope("ver2", owner, scheme.id(), other, CAUSE);
    schemes.removeScope("ver2", owner, scheme.id(), scope, CAUSE);

    assertMissing(check(), new Missing.NoScheme(), new Missing.NotDelegated(List.of()));
  }

  @Test
  void aConsumerWhoseAccessWasTakenAwayIsNotReady() {
    facts.access("ver2", owner, scope, consumer, DENIED);

    assertMissing(check(), new Missing.NoAccess(DENIED));
  }

  @Test
  void aConsumerWhoAskedOnlyIsNotReady() {
    facts.access("ver2", owner, scope, consumer, REQUESTED);

    assertMissing(check(), new Missing.NoAccess(REQUESTED));
  }

  @Test
  void aConsumerWhoNeverAskedIsNotReady() {
    var newcomer = Some.organisationNumber();
    delegations.delegate("ver2", scheme.id(), newcomer, supplier, CAUSE);

    assertMissing(readiness.check("ver2", scope, newcomer, supplier), new Missing.NoAccess(null));
  }

  @Test
  void aScopeForAllNeedsNoAccess() {
    facts.access("ver2", owner, scope, consumer, DENIED);
    facts.set("ver2", scope, "accessible_for_all = true");

    assertThat(check().isReady()).isTrue();
  }

  @Test
  void aDelegationThatWasTakenBackIsMissed() {
    delegations.revoke("ver2", scheme.id(), consumer, supplier, Side.RECEIVER, CAUSE);

    assertMissing(check(), new Missing.NotDelegated(List.of(scheme)));
  }

  @Test
  void aDelegationOfAnotherSchemeIsNoDelegationOfThisScope() {
    delegations.revoke("ver2", scheme.id(), consumer, supplier, CAUSE);
    var other = scheme("ver2", facts.scope("ver2", owner));
    delegations.delegate("ver2", other.id(), consumer, supplier, CAUSE);

    assertMissing(check(), new Missing.NotDelegated(List.of(scheme)));
  }

  @Test
  void aClientThatIsSwitchedOffIsNone() {
    jdbc.sql("update client set active = false where id = :id")
        .param("id", client.value())
        .update();

    assertMissing(check(), new Missing.NoClient());
  }

  @Test
  void aClientWithoutTheScopeIsNone() {
    jdbc.sql("delete from client_scope where client = :id").param("id", client.value()).update();

    assertMissing(check(), new Missing.NoClient());
  }

  @Test
  void aClientOfAnotherKindIsNone() {
    var newcomer = Some.organisationNumber();
    delegations.delegate("ver2", scheme.id(), consumer, newcomer, CAUSE);
    var krr = facts.client("ver2", newcomer, "krr", scope);
    facts.key("ver2", krr, clock.instant().plus(Duration.ofDays(30)));

    assertMissing(readiness.check("ver2", scope, consumer, newcomer), new Missing.NoClient());
  }

  @Test
  void anExpiredKeyIsNone() {
    jdbc.sql(
            """
            update client_key set expires = :now, created = :before, last_updated = :before
            where client = :id
            """)
        .param("now", Utc.parameter(clock.instant()))
        .param("before", Utc.parameter(clock.instant().minus(Duration.ofDays(30))))
        .param("id", client.value())
        .update();

    assertMissing(check(), new Missing.NoLiveKey(List.of(client)));
  }

  @Test
  void oneClientWithALiveKeyIsEnough() {
    facts.client("ver2", supplier, "maskinporten", scope);

    assertThat(check().isReady()).isTrue();
  }

  @Test
  void aScopeThatIsNotThereMissesEverything() {
    var unknown = new ScopeName("kart:finnesikke");

    assertMissing(
        readiness.check("ver2", unknown, consumer, supplier),
        new Missing.UnknownScope(),
        new Missing.NoScheme(),
        new Missing.NoAccess(null),
        new Missing.NotDelegated(List.of()),
        new Missing.NoClient());
  }

  @Test
  void anEnvironmentThatIsNotConfiguredIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> readiness.check("ver3", scope, consumer, supplier));
  }

  private static void assertMissing(ReadinessReport report, Missing... missing) {
    assertThat(report.missing()).containsExactly(missing);
    assertThat(report.isReady()).isFalse();
    for (var what : missing) {
      assertThat(report.isReady(what.part())).isFalse();
    }
    assertThat(report.partsInPlace()).hasSize(5 - missing.length);
  }
}
