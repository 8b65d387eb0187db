package no.portvakt.registry.prefix;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.RegisterOutcome.Registered;
import no.portvakt.registry.prefix.RegisterOutcome.Taken;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class PrefixesIT {

  @Autowired Prefixes prefixes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

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

    var outcome = prefixes.register(wanted, ACTOR);

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
    prefixes.register(wanted, ACTOR);
    var before = prefixes.find("ver2", name).orElseThrow();

    assertThat(prefixes.register(wanted, ACTOR)).isEqualTo(new Registered(before, true));

    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name)).hasSize(1);
  }

  @Test
  void anotherRequestForTheSameNameIsToldWhoseItIs() {
    prefixes.register(wanted("ver2"), ACTOR);
    var before = prefixes.find("ver2", name).orElseThrow();

    assertThat(prefixes.register(wanted("ver2"), ACTOR)).isEqualTo(new Taken(before));
    assertThat(prefixes.register(wanted("ver1"), ACTOR)).isInstanceOf(Registered.class);
  }

  @Test
  void ofManyRequestsAtOnceOneGetsThePrefix() throws Exception {
    var outcomes = Race.among(8, _ -> prefixes.register(wanted("prod"), ACTOR));

    assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(7);
    assertThat(AuditView.of(jdbc, "prefix:prod/" + name)).hasSize(1);
  }

  @Test
  void oneRequestSaidManyTimesAtOnceIsRegisteredOnce() throws Exception {
    var wanted = wanted("prod");

    var outcomes = Race.among(8, _ -> prefixes.register(wanted, ACTOR));

    assertThat(outcomes)
        .allMatch(Registered.class::isInstance)
        .filteredOn(outcome -> outcome instanceof Registered registered && !registered.already())
        .hasSize(1);
    assertThat(AuditView.of(jdbc, "prefix:prod/" + name)).hasSize(1);
  }

  @Test
  void oneRequestIsOnePrefix() {
    var first = wanted("ver2");
    prefixes.register(first, ACTOR);
    var second = new NewPrefix("ver2", new PrefixName(Some.prefix()), owner, first.requestId());

    assertThatIllegalStateException().isThrownBy(() -> prefixes.register(second, ACTOR));
  }

  @Test
  void anEnvironmentThatIsNotConfiguredHasNoPrefixes() {
    assertThatIllegalArgumentException().isThrownBy(() -> prefixes.register(wanted("ver3"), ACTOR));
  }

  @Test
  void anOrganisationThatIsNotRegisteredOwnsNothing() {
    var stranger = new NewPrefix("ver2", name, Some.organisationNumber(), UUID.randomUUID());

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> prefixes.register(stranger, ACTOR));
    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name)).isEmpty();
  }

  @Test
  void anOwnersPrefixesAreListedByEnvironmentAndName() {
    prefixes.register(wanted("ver2"), ACTOR);
    prefixes.register(wanted("prod"), ACTOR);

    assertThat(prefixes.ownedBy(owner))
        .extracting(Prefix::environment)
        .containsExactly("prod", "ver2");
  }

  private NewPrefix wanted(String environment) {
    return new NewPrefix(environment, name, owner, UUID.randomUUID());
  }
}
