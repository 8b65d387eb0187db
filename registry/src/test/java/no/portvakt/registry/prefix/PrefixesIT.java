package no.portvakt.registry.prefix;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.DeactivateOutcome.Done;
import no.portvakt.registry.prefix.DeactivateOutcome.InUse;
import no.portvakt.registry.prefix.DeactivateOutcome.Unknown;
import no.portvakt.registry.prefix.RegisterOutcome.Registered;
import no.portvakt.registry.prefix.RegisterOutcome.Reserved;
import no.portvakt.registry.prefix.RegisterOutcome.Taken;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class PrefixesIT {

  @Autowired Prefixes prefixes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired PlatformTransactionManager transactions;

  private final OrganisationNumber owner = Some.organisationNumber();
  private final PrefixName name = new PrefixName(Some.prefix());

  @BeforeEach
  void registerTheOwner() {
    organisations.register(
        new Organisation(owner, "Kartetaten", Set.of(), null, null, false), ACTOR);
  }

  @Test
  void aRegisteredPrefixIsFoundInItsEnvironmentOnly() {
    var wanted = wanted("ver2");

    var outcome = prefixes.register(wanted, Cause.of(ACTOR));

    var now = clock.instant();
    var prefix = new Prefix("ver2", name, owner, true, now, now, wanted.requestId());
    assertThat(outcome).isEqualTo(new Registered(prefix, false));
    assertThat(prefixes.find("ver2", name)).contains(prefix);
    assertThat(prefixes.find("prod", name)).isEmpty();
    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name))
        .containsExactly(
            "prefix.registered system:test {\"owner\":\"%s\",\"request\":\"%s\"}"
                .formatted(owner, wanted.requestId()));
  }

  @Test
  void theSameRequestAgainChangesAndRecordsNothing() {
    var wanted = wanted("ver2");
    prefixes.register(wanted, Cause.of(ACTOR));
    var before = prefixes.find("ver2", name).orElseThrow();

    assertThat(prefixes.register(wanted, Cause.of(ACTOR))).isEqualTo(new Registered(before, true));

    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name)).hasSize(1);
  }

  @Test
  void anotherRequestForTheSameNameIsToldWhoseItIs() {
    prefixes.register(wanted("ver2"), Cause.of(ACTOR));
    var before = prefixes.find("ver2", name).orElseThrow();

    assertThat(prefixes.register(wanted("ver2"), Cause.of(ACTOR))).isEqualTo(new Taken(before));
    assertThat(prefixes.register(wanted("ver1"), Cause.of(ACTOR))).isInstanceOf(Registered.class);
  }

  @Test
  void ofManyRequestsAtOnceOneGetsThePrefix() throws Exception {
    var outcomes = Race.among(8, _ -> prefixes.register(wanted("prod"), Cause.of(ACTOR)));

    assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(7);
    assertThat(AuditView.of(jdbc, "prefix:prod/" + name)).hasSize(1);
  }

  @Test
  void oneRequestSaidManyTimesAtOnceIsRegisteredOnce() throws Exception {
    var wanted = wanted("prod");

    var outcomes = Race.among(8, _ -> prefixes.register(wanted, Cause.of(ACTOR)));

    assertThat(outcomes)
        .allMatch(Registered.class::isInstance)
        .filteredOn(outcome -> outcome instanceof Registered registered && !registered.already())
        .hasSize(1);
    assertThat(AuditView.of(jdbc, "prefix:prod/" + name)).hasSize(1);
  }

  @Test
  void oneRequestIsOnePrefix() {
    var first = wanted("ver2");
    prefixes.register(first, Cause.of(ACTOR));
    var second = new NewPrefix("ver2", new PrefixName(Some.prefix()), owner, first.requestId());

    assertThatIllegalStateException().isThrownBy(() -> prefixes.register(second, Cause.of(ACTOR)));
  }

  @Test
  void anEnvironmentThatIsNotConfiguredHasNoPrefixes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prefixes.register(wanted("ver3"), Cause.of(ACTOR)));
  }

  @Test
  void anOrganisationThatIsNotRegisteredOwnsNothing() {
    var stranger = new NewPrefix("ver2", name, Some.organisationNumber(), UUID.randomUUID());

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> prefixes.register(stranger, Cause.of(ACTOR)));
    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name)).isEmpty();
  }

  @Test
  void anOwnersPrefixesAreListedByEnvironmentAndName() {
    prefixes.register(wanted("ver2"), Cause.of(ACTOR));
    prefixes.register(wanted("prod"), Cause.of(ACTOR));

    assertThat(prefixes.ownedBy(owner))
        .extracting(Prefix::environment)
        .containsExactly("prod", "ver2");
  }

  @Test
  void anOwnersPrefixesInAnEnvironmentAreListedByName() {
    var second = new PrefixName(Some.prefix());
    prefixes.register(new NewPrefix("ver2", second, owner, UUID.randomUUID()), Cause.of(ACTOR));
    prefixes.register(wanted("ver2"), Cause.of(ACTOR));
    prefixes.register(wanted("prod"), Cause.of(ACTOR));

    assertThat(prefixes.ownedBy("ver2", owner))
        .extracting(Prefix::name)
        .containsExactly(name, second);
    assertThat(prefixes.ownedBy("ver1", owner)).isEmpty();
  }

  @Test
  void aPrefixIsSwitchedOffOnceAndItsNameStaysTaken() {
    prefixes.register(wanted("ver2"), Cause.of(ACTOR));
    clock.move(Duration.ofDays(1));

    var outcome = prefixes.deactivate("ver2", name, new Cause(ACTOR, "slått sammen"));

    var off = prefixes.find("ver2", name).orElseThrow();
    assertThat(outcome).isEqualTo(new Done(off, false));
    assertThat(off.active()).isFalse();
    assertThat(off.lastUpdated()).isEqualTo(clock.instant());
    assertThat(prefixes.deactivate("ver2", name, Cause.of(ACTOR))).isEqualTo(new Done(off, true));
    assertThat(prefixes.register(wanted("ver2"), Cause.of(ACTOR))).isEqualTo(new Taken(off));
    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name))
        .hasSize(2)
        .last()
        .isEqualTo(
            "prefix.deactivated system:test {\"active.after\":\"false\",\"active.before\":\"true\",\"reason\":\"slått sammen\"}");
  }

  @Test
  void aPrefixIsSwitchedOnAgainOnce() {
    prefixes.register(wanted("ver2"), Cause.of(ACTOR));
    prefixes.deactivate("ver2", name, Cause.of(ACTOR));

    var on = prefixes.activate("ver2", name, Cause.of(ACTOR));

    assertThat(on).hasValueSatisfying(prefix -> assertThat(prefix.active()).isTrue());
    assertThat(prefixes.activate("ver2", name, Cause.of(ACTOR))).isEqualTo(on);
    assertThat(prefixes.find("ver2", name)).isEqualTo(on);
    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name))
        .hasSize(3)
        .last()
        .isEqualTo(
            "prefix.activated system:test {\"active.after\":\"true\",\"active.before\":\"false\"}");
  }

  @Test
  void aPrefixThatIsNotThereCannotBeSwitchedOnOrOff() {
    assertThat(prefixes.activate("ver2", name, Cause.of(ACTOR))).isEmpty();
    assertThat(prefixes.deactivate("ver2", name, Cause.of(ACTOR))).isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @CsvSource({
    "true, , 1",
    "true, DENIED, 1",
    "false, APPROVED, 1",
    "false, REQUESTED, 1",
    "false, DENIED, 0",
    "false, , 0"
  })
  void aPrefixWithAScopeThatIsActiveOrSharedIsInUse(
      boolean active, @Nullable String state, int scopes) {
    prefixes.register(wanted("ver2"), Cause.of(ACTOR));
    insertScope(active);
    if (state != null) {
      insertAccess(state);
    }

    var outcome = prefixes.deactivate("ver2", name, Cause.of(ACTOR));

    var prefix = prefixes.find("ver2", name).orElseThrow();
    assertThat(outcome).isEqualTo(scopes == 0 ? new Done(prefix, false) : new InUse(scopes));
    assertThat(prefix.active()).isEqualTo(scopes > 0);
  }

  private void insertScope(boolean active) {
    jdbc.sql(
            """
            insert into scope values
              ('ver2', :prefix || ':les', default, :owner, 'a', '', 'PUBLIC', 'SELF_CONTAINED', '{}', false,
               false, false, null, 0, 0, false, null, :active, now(), now(), 1)
            """)
        .param("prefix", name.value())
        .param("owner", owner.value())
        .param("active", active)
        .update();
  }

  private void insertAccess(String state) {
    jdbc.sql(
            """
            insert into scope_access values
              ('ver2', :prefix || ':les', '991825827', :owner, :state, now(), now(), 1)
            """)
        .param("prefix", name.value())
        .param("owner", owner.value())
        .param("state", state)
        .update();
  }

  @Test
  void aPrefixIsPinnedForItsOwnerWhileItIsActive() {
    prefixes.register(wanted("ver2"), Cause.of(ACTOR));

    assertThat(pinned("ver2", owner)).isTrue();
    assertThat(pinned("ver2", Some.organisationNumber())).isFalse();
    assertThat(pinned("ver1", owner)).isFalse();

    prefixes.deactivate("ver2", name, Cause.of(ACTOR));
    assertThat(pinned("ver2", owner)).isFalse();
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> prefixes.pinActive("ver2", name, owner));
  }

  private boolean pinned(String environment, OrganisationNumber organisation) {
    return Boolean.TRUE.equals(
        new TransactionTemplate(transactions)
            .execute(_ -> prefixes.pinActive(environment, name, organisation)));
  }

  @Test
  void aReservedPrefixIsNobodysButWhoRunsTheInstallation() {
    var reserved = new NewPrefix("ver2", new PrefixName("altinn"), owner, UUID.randomUUID());

    assertThat(prefixes.register(reserved, Cause.of(ACTOR))).isEqualTo(new Reserved());

    assertThat(prefixes.find("ver2", new PrefixName("altinn"))).isEmpty();
  }

  private NewPrefix wanted(String environment) {
    return new NewPrefix(environment, name, owner, UUID.randomUUID());
  }
}
