package no.portvakt.registry.client;

import static no.portvakt.registry.support.Jwks.jwk;
import static no.portvakt.registry.support.Jwks.modulus;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.internal.Utc;
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
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class ExpiringKeysIT {

  @Autowired ClientKeys keys;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

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

    assertThat(concerning("ver2", owner, in(30)))
        .extracting(expiring -> expiring.client().id() + " " + expiring.key().kid())
        .containsExactly(other + " in-five", one + " in-ten");
    assertThat(concerning("ver2", owner, in(9))).hasSize(1);
  }

  @Test
  void oneThatHasExpiredIsAmongThem() {
    put(client(null), "a", 5);
    clock.move(Duration.ofDays(6));

    assertThat(concerning("ver2", owner, clock.instant())).hasSize(1);
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
    assertThat(concerning("ver2", owner, in(30)))
        .containsExactly(new ExpiringKey(expected, keys.find("ver2", id, "a").orElseThrow()));
  }

  @Test
  void othersKeysAndThoseOfClientsThatAreOffAreNot() {
    put(client(null), "a", 5);
    var off = ClientRow.insert(jdbc, "ver2", owner, null, false, clock.instant());
    put(off, "b", 5);

    assertThat(concerning("ver2", owner, in(30)))
        .extracting(expiring -> expiring.key().kid())
        .containsExactly("a");
    assertThat(concerning("ver2", Some.organisationNumber(), in(30))).isEmpty();
    assertThat(concerning("prod", owner, in(30))).isEmpty();
  }

  @Test
  void aSupplierSeesThoseOfTheClientsItMade() {
    put(client(supplier), "a", 5);
    put(client(null), "b", 5);

    assertThat(kids(concerning("ver2", supplier, in(30)))).containsExactly("a");
  }

  @Test
  void thePagesOfAllKeysMakeUpTheWholeInOrder() {
    var one = client(null);
    put(one, "a", 3);
    put(one, "b", 1);
    put(one, "c", 2);
    put(client(supplier), "d", 2);
    put(one, "later", 4);
    put(ClientRow.insert(jdbc, "ver2", owner, null, false, clock.instant()), "off", 2);

    for (int limit : new int[] {1, 2, 3, 4, 5}) {
      assertThat(walked(in(0), limit)).startsWith("b").endsWith("a");
      assertThat(walked(in(0), limit)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }
    assertThat(walked(in(2).minusSeconds(1), 2)).endsWith("a").hasSize(3);
    assertThat(walked(in(2).plusSeconds(1), 2)).containsExactly("a");
  }

  @Test
  void aPageOfAllKeysReadsLittleMoreOfTheIndexThanItShows() {
    for (int clients = 0; clients < 4; clients++) {
      var client = client(null);
      for (int days = 1; days <= 5; days++) {
        put(client, "in-" + days, days);
      }
    }

    long read =
        transaction.execute(status -> {
          jdbc.sql("discard plans").update();
          jdbc.sql("set local enable_seqscan = off").update();
          jdbc.sql("set local enable_sort = off").update();
          var before = readOfIndex();
          assertThat(keys.expiring("ver2", in(0), in(10), Keyset.first(2)).items()).hasSize(2);
          return readOfIndex() - before;
        });

    assertThat(read).isBetween(3L, 10L);
  }

  /** Of a year's keys, as the planner likes it, and without leaving any of them behind. */
  @Test
  void among20000KeysAPageOfThoseThatAreDueReadsAPageAndNotTheTable() {
    transaction.executeWithoutResult(status -> {
      putAYearsKeys(4_000, 5);
      var before = readOfIndex();
      var scanned = scansOfTable();

      var page = keys.expiring("prod", in(30), in(60), Keyset.first(500));

      assertThat(page.items()).hasSize(500);
      assertThat(readOfIndex() - before).isBetween(501L, 1_000L);
      assertThat(scansOfTable()).isEqualTo(scanned);
      status.setRollbackOnly();
    });
  }

  /** Past the triggers, which look at each client's keys and take their time. */
  private void putAYearsKeys(int clients, int each) {
    jdbc.sql("set local session_replication_role = replica").update();
    jdbc.sql(
            """
            insert into client
              (environment, id, organisation, integration_type, name, description,
               access_token_lifetime, authorization_lifetime, refresh_token_lifetime,
               active, created, last_updated, version)
            select 'prod', md5(n::text)::uuid::text, :organisation, 'maskinporten', 'Kart',
                   'Henter kart', 120, 7200, 600, true, :now, :now, 1
            from generate_series(1, :clients) as n
            """)
        .param("organisation", owner.value())
        .param("now", Utc.parameter(clock.instant()))
        .param("clients", clients)
        .update();
    jdbc.sql(
            """
            insert into client_key
              (environment, client, kid, algorithm, modulus, exponent, certificates, thumbprint,
               created, last_updated, expires)
            select 'prod', md5(n::text)::uuid::text, 'key-' || k, 'RS256', repeat('A', 342), 'AQAB',
                   '{}', 'x', :now, :now,
                   :now + interval '8760 hours' * (((n - 1) * :each + k) / (:clients * :each)::numeric)::float8
            from generate_series(1, :clients) as n, generate_series(1, :each) as k
            """)
        .param("now", Utc.parameter(clock.instant()))
        .param("clients", clients)
        .param("each", each)
        .update();
    jdbc.sql("analyze client, client_key").update();
  }

  private long scansOfTable() {
    return jdbc.sql("select pg_stat_get_xact_numscans('client_key'::regclass)")
        .query(Long.class)
        .single();
  }

  private long readOfIndex() {
    return jdbc.sql("select pg_stat_get_xact_tuples_returned('client_key_expires'::regclass)")
        .query(Long.class)
        .single();
  }

  private List<String> walked(Instant from, int limit) {
    var before = in(4).minusSeconds(1);
    return kids(
        Page.walk(limit, wanted -> keys.expiring("ver2", from, before, wanted))
            .filter(this::isOwners)
            .toList());
  }

  private List<ExpiringKey> concerning(
      String environment, OrganisationNumber organisation, Instant before) {
    return Page.walk(1, wanted -> keys.expiring(environment, organisation, before, wanted))
        .toList();
  }

  private boolean isOwners(ExpiringKey expiring) {
    return expiring.client().organisation().equals(owner);
  }

  private static List<String> kids(List<ExpiringKey> keys) {
    return keys.stream().map(expiring -> expiring.key().kid()).toList();
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
