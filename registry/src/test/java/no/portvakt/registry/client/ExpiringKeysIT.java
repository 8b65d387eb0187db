package no.portvakt.registry.client;

import static no.portvakt.registry.support.Jwks.jwk;
import static no.portvakt.registry.support.Jwks.modulus;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class ExpiringKeysIT {

  @Autowired ClientKeys keys;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final OrganisationNumber owner = Some.organisationNumber();
  private final OrganisationNumber supplier = Some.organisationNumber();

  @BeforeEach
  void registerBoth() {
    for (var number : Set.of(owner, supplier)) {
      organisations.register(
          new Organisation(number, "Etat " + number, Set.of(), null, null, false), ACTOR);
    }
  }

  @Test
  void theSoonestComesFirstAndTheLaterOnesNot() {
    var one = client(null);
    var other = client(supplier);
    put(one, "in-ten", 10);
    put(other, "in-five", 5);
    put(one, "in-forty", 40);

    assertThat(keys.expiring("ver2", owner, in(30)))
        .extracting(expiring -> expiring.client().id() + " " + expiring.key().kid())
        .containsExactly(other + " in-five", one + " in-ten");
    assertThat(keys.expiring("ver2", owner, in(9))).hasSize(1);
  }

  @Test
  void oneThatHasExpiredIsAmongThem() {
    put(client(null), "a", 5);
    clock.move(Duration.ofDays(6));

    assertThat(keys.expiring("ver2", owner, clock.instant())).hasSize(1);
  }

  @Test
  void eachComesWithItsWholeClient() {
    var id = client(supplier);
    var scope = ClientRow.giveScope(jdbc, id, supplier, clock.instant());
    put(id, "a", 5);

    var expected =
        new Client(
            "ver2",
            id,
            owner,
            supplier,
            IntegrationType.MASKINPORTEN,
            new ClientSettings(
                "Kart", "Henter kart", Set.of(new ScopeName(scope)), 120, 7_200, 600),
            true,
            clock.instant(),
            clock.instant(),
            1);
    assertThat(keys.expiring("ver2", owner, in(30)))
        .containsExactly(new ExpiringKey(expected, keys.find("ver2", id, "a").orElseThrow()));
  }

  @Test
  void othersKeysAndThoseOfClientsThatAreOffAreNot() {
    put(client(null), "a", 5);
    var off = ClientRow.insert(jdbc, "ver2", owner, null, false, clock.instant());
    put(off, "b", 5);

    assertThat(keys.expiring("ver2", owner, in(30)))
        .extracting(expiring -> expiring.key().kid())
        .containsExactly("a");
    assertThat(keys.expiring("ver2", supplier, in(30))).isEmpty();
    assertThat(keys.expiring("prod", owner, in(30))).isEmpty();
  }

  private ClientId client(@Nullable OrganisationNumber by) {
    return ClientRow.insert(jdbc, owner, by, clock.instant());
  }

  private void put(ClientId client, String kid, int days) {
    var input = jwk(kid, modulus(), in(days).getEpochSecond());
    keys.put("ver2", owner, client, Optional.empty(), input, Cause.of(ACTOR));
  }

  private Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }
}
