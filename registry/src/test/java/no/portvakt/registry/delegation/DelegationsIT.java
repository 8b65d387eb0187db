package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static no.portvakt.registry.support.Some.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome.Done;
import no.portvakt.registry.delegation.DelegationOutcome.NoSource;
import no.portvakt.registry.delegation.DelegationOutcome.SameParty;
import no.portvakt.registry.delegation.DelegationOutcome.UnknownScheme;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where no Altinn is asked: all of it in PostgreSQL. */
@RegistryIT
class DelegationsIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Delegations delegations;
  @Autowired Schemes schemes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  private final OrganisationNumber consumer = Some.organisationNumber();
  private final OrganisationNumber supplier = Some.organisationNumber();
  private Facts facts;
  private OrganisationNumber owner;
  private ScopeName scope;
  private UUID scheme;

  @BeforeEach
  void offerAScheme() {
    facts = new Facts(jdbc, organisations);
    owner = facts.organisation();
    scope = facts.scope("ver2", owner);
    scheme = scheme("ver2", scope);
  }

  @Test
  void aDelegationIsSeenFromEverySide() {
    var outcome = delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);

    var delegation =
        new Delegation("ver2", scheme, consumer, supplier, Set.of(scope), clock.instant(), null);
    assertThat(outcome).isEqualTo(new Done(false));
    assertThat(delegations.offered("ver2", consumer, PAGE).items()).containsExactly(delegation);
    assertThat(delegations.received("ver2", supplier, PAGE).items()).containsExactly(delegation);
    assertThat(delegations.of("ver2", scope, null, null, PAGE).items()).containsExactly(delegation);
    assertThat(delegations.of("ver2", scope, consumer, null, PAGE).items())
        .containsExactly(delegation);
    assertThat(delegations.of("ver2", scope, null, supplier, PAGE).items())
        .containsExactly(delegation);
    assertThat(delegations.covers("ver2", scope, consumer, supplier)).isTrue();
    assertThat(delegations.keptHere("ver2")).isTrue();
  }

  @Test
  void aDelegationIsSeenFromNowhereElse() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    var stranger = Some.organisationNumber();

    assertThat(delegations.offered("ver2", supplier, PAGE).items()).isEmpty();
    assertThat(delegations.received("ver2", consumer, PAGE).items()).isEmpty();
    assertThat(delegations.of("ver2", scope, stranger, null, PAGE).items()).isEmpty();
    assertThat(delegations.of("ver2", scope, consumer, stranger, PAGE).items()).isEmpty();
    assertThat(delegations.of("prod", scope, null, null, PAGE).items()).isEmpty();
    assertThat(delegations.covers("ver2", scope, supplier, consumer)).isFalse();
    assertThat(delegations.covers("prod", scope, consumer, supplier)).isFalse();
    assertThat(delegations.covers("ver2", new ScopeName("kart:vei"), consumer, supplier)).isFalse();
  }

  @Test
  void theOwnerOfAScopeSeesAllItsDelegationsAndOthersTheirOwn() {
    var other = Some.organisationNumber();
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    delegations.delegate("ver2", scheme, other, supplier, CAUSE);
    delegations.delegate("ver2", scheme, supplier, consumer, CAUSE);

    assertThat(seenBy(owner)).hasSize(3);
    assertThat(seenBy(supplier)).hasSize(3).allMatch(seen -> seen.concerns(supplier));
    assertThat(seenBy(other)).extracting(Delegation::consumer).containsExactly(other);
    assertThat(seenBy(Some.organisationNumber())).isEmpty();
    assertThat(delegations.seenBy(other, "ver2", scope, consumer, null, PAGE).items()).isEmpty();
    assertThat(delegations.seenBy(supplier, "ver2", scope, other, null, PAGE).items()).hasSize(1);
    assertThat(delegations.seenBy(consumer, "ver2", scope, null, supplier, PAGE).items())
        .hasSize(1);
    assertThat(delegations.seenBy(owner, "ver2", scope, other, supplier, PAGE).items()).hasSize(1);
  }

  @Test
  void givingAndTakingBackAreRecorded() {
    var reasoned = new Cause(ACTOR, "the contract ends");
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    delegations.revoke("ver2", scheme, consumer, supplier, Side.RECEIVER, reasoned);

    assertThat(recorded())
        .containsExactly(
            "delegation.given system:test {\"scopes.after\":\"%s\",\"scopes.before\":\"\"}"
                .formatted(scope),
            ("delegation.revoked system:test {\"by\":\"receiver\","
                    + "\"reason\":\"the contract ends\",\"scopes.after\":\"\","
                    + "\"scopes.before\":\"%s\"}")
                .formatted(scope));
  }

  @Test
  void eitherSideTakesItBack() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(false));
    assertThat(delegations.covers("ver2", scope, consumer, supplier)).isFalse();

    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, Side.RECEIVER, CAUSE))
        .isEqualTo(new Done(false));
    assertThat(delegations.offered("ver2", consumer, PAGE).items()).isEmpty();
    assertThat(recorded()).hasSize(4);
  }

  @Test
  void whatStandsAlreadyIsNotRecordedAgain() {
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));

    assertThat(recorded()).hasSize(1);
  }

  @Test
  void aReasonThatMustNotBeRecordedIsRefused() {
    var cause = new Cause(ACTOR, "for 01010750160");
    var refused =
        new DelegationOutcome.Refused(List.of(new Violation("reason.sensitive", "reason")));

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, cause)).isEqualTo(refused);
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, cause)).isEqualTo(refused);

    assertThat(delegations.covers("ver2", scope, consumer, supplier)).isTrue();
  }

  @Test
  void whatIsAskedForIsCountedByWhatCameOfIt() {
    double before = count("delegate", "SameParty");

    delegations.delegate("ver2", scheme, consumer, consumer, CAUSE);

    assertThat(count("delegate", "SameParty")).isEqualTo(before + 1);
  }

  @Test
  void nobodyDelegatesToThemselves() {
    assertThat(delegations.delegate("ver2", scheme, consumer, consumer, CAUSE))
        .isEqualTo(new SameParty());
    assertThat(delegations.revoke("ver2", scheme, consumer, consumer, CAUSE))
        .isEqualTo(new SameParty());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            jdbc.sql("insert into delegation values ('ver2', :scheme, :one, :one, now())")
                .param("scheme", scheme)
                .param("one", consumer.value())
                .update());
  }

  @Test
  void aSchemeOfAnotherEnvironmentIsNoneHere() {
    var unknown = new UnknownScheme();

    assertThat(delegations.delegate("prod", scheme, consumer, supplier, CAUSE)).isEqualTo(unknown);
    assertThat(delegations.revoke("prod", scheme, consumer, supplier, CAUSE)).isEqualTo(unknown);
    assertThat(delegations.delegate("ver2", UUID.randomUUID(), consumer, supplier, CAUSE))
        .isEqualTo(unknown);
  }

  @Test
  void whereThereIsNoSourceNothingIsDelegated() {
    assertThat(delegations.delegate("ver1", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new NoSource());
    assertThat(delegations.revoke("ver1", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new NoSource());
    assertThat(delegations.keptHere("ver1")).isFalse();
    assertThat(delegations.offered("ver1", consumer, PAGE).items()).isEmpty();
    assertThat(delegations.received("ver1", supplier, PAGE).items()).isEmpty();
    assertThat(delegations.of("ver1", scope, null, null, PAGE).items()).isEmpty();
    assertThat(delegations.covers("ver1", scope, consumer, supplier)).isFalse();
  }

  @Test
  void anEnvironmentThatIsNotConfiguredIsAMistakeToChange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delegations.delegate("ver3", scheme, consumer, supplier, CAUSE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delegations.revoke("ver3", scheme, consumer, supplier, CAUSE));
    assertThat(delegations.covers("ver3", scope, consumer, supplier)).isFalse();
  }

  @Test
  void whoHasASchemeDelegatedHasTheScopesThatComeLater() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    var later = facts.scope("ver2", owner);

    schemes.addScope("ver2", owner, scheme, later, CAUSE);
    schemes.removeScope("ver2", owner, scheme, scope, CAUSE);

    assertThat(delegations.covers("ver2", later, consumer, supplier)).isTrue();
    assertThat(delegations.covers("ver2", scope, consumer, supplier)).isFalse();
  }

  @Test
  void oneOfTwoSchemesIsEnough() {
    var second = scheme("ver2", scope);
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    delegations.delegate("ver2", second, consumer, supplier, CAUSE);

    delegations.revoke("ver2", scheme, consumer, supplier, CAUSE);

    assertThat(delegations.covers("ver2", scope, consumer, supplier)).isTrue();
    assertThat(delegations.of("ver2", scope, consumer, supplier, PAGE).items())
        .extracting(Delegation::scheme)
        .containsExactly(second);
  }

  @Test
  void ofManyWhoDelegateAtOnceOneDoes() throws Exception {
    var outcomes =
        Race.among(8, _ -> delegations.delegate("ver2", scheme, consumer, supplier, CAUSE));

    assertThat(outcomes).filteredOn(new Done(false)::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new Done(true)::equals).hasSize(7);
    assertThat(recorded()).hasSize(1);
  }

  @Test
  void givingAndTakingBackAtOnceTakeTurns() throws Exception {
    for (int round = 0; round < 20; round++) {
      Race.among(
          8,
          i ->
              i % 2 == 0
                  ? delegations.delegate("ver2", scheme, consumer, supplier, CAUSE)
                  : delegations.revoke("ver2", scheme, consumer, supplier, CAUSE));
    }

    var actions = recorded().stream().map(entry -> entry.split(" ", 2)[0]).toList();
    for (int i = 0; i < actions.size(); i++) {
      assertThat(actions.get(i)).isEqualTo(i % 2 == 0 ? "delegation.given" : "delegation.revoked");
    }
    assertThat(delegations.covers("ver2", scope, consumer, supplier))
        .isEqualTo(actions.size() % 2 == 1);
  }

  private List<Delegation> seenBy(OrganisationNumber viewer) {
    return delegations.seenBy(viewer, "ver2", scope, null, null, PAGE).items();
  }

  private double count(String action, String outcome) {
    return meters.counter("portvakt.delegations", "action", action, "outcome", outcome).count();
  }

  private List<String> recorded() {
    return AuditView.of(jdbc, "delegation:ver2/" + consumer + "/" + supplier + "/" + scheme);
  }

  private UUID scheme(String environment, ScopeName... scopes) {
    var outcome = schemes.create(environment, owner, form(null, scopes), CAUSE);
    return ((SchemeOutcome.Done) outcome).scheme().id();
  }
}
