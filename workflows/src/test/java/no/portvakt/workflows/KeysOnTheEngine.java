package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.keyexpiry.ChangeKey;
import no.portvakt.workflows.keyexpiry.KeyNotice;
import no.portvakt.workflows.keyexpiry.KeyRef;
import no.portvakt.workflows.keyexpiry.OwnKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of keys that end have in common: an organisation with clients, and the sweep. */
abstract class KeysOnTheEngine extends OnTheEngine {

  static final Cause TEST = Cause.of(new Actor.System("test"));
  private static final AtomicInteger STEMS = new AtomicInteger(31_900_000);

  @Autowired World world;
  @Autowired NearingKeys nearing;
  @Autowired Clients clients;
  @Autowired ClientKeys keys;
  @Autowired Organisations organisations;
  @Autowired Rights rights;
  @Autowired Merkantile merkantile;
  @Autowired ChangeKey changeKey;
  @Autowired OwnKeys ownKeys;
  @Autowired RecordingAnnouncer announcer;
  @Autowired AuditVerifier audit;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("keySweep") Runnable sweep;

  @Autowired
  @Qualifier("warnOfKeyEndHandler") JobHandler warnOfKeyEnd;

  final OrganisationNumber owner = organisationNumber();

  Person person(Role role) {
    register(owner, false);
    return world.person(owner, role);
  }

  void register(OrganisationNumber number, boolean strict) {
    if (organisations.find(number).isEmpty()) {
      organisations.register(
          new Organisation(number, "Etat " + number, Set.of(), null, null, strict), TEST.actor());
    }
  }

  /** A key that is left that long of its year. */
  KeyRef key(String environment, @Nullable OrganisationNumber supplier, Duration left) {
    var key = registered(environment, supplier, PastedKeys.jwk("2026"));
    move(key, Duration.ofDays(300).minus(left), left);
    return key;
  }

  KeyRef swept(String environment, Duration left) {
    var key = key(environment, null, left);
    sweep.run();
    awaitNotice(key);
    return key;
  }

  void sweepAt(KeyRef key, Duration left) {
    move(key, Duration.ofDays(300).minus(left), left);
    sweep.run();
  }

  KeyRef registeredBy(Person person, String kid) {
    var client = client("ver2", null);
    var cause = Cause.of(new Actor.Person(person.id()));
    keys.put("ver2", owner, client, Optional.empty(), PastedKeys.jwk(kid), cause);
    return new KeyRef("ver2", client, kid);
  }

  KeyRef registered(String environment, @Nullable OrganisationNumber supplier, String jwk) {
    return nearing.registered(environment, owner, supplier, jwk);
  }

  ClientId client(String environment, @Nullable OrganisationNumber supplier) {
    return nearing.client(environment, owner, supplier);
  }

  void move(KeyRef key, Duration age, Duration left) {
    nearing.move(key, age, left);
  }

  KeyNotice awaitNotice(KeyRef key) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(watches(key)).allMatch(this::isWarned).isNotEmpty());
    return announcer.about(key).getFirst();
  }

  Instant expiryOf(KeyRef key) {
    return keys.find(key.environment(), key.client(), key.kid()).orElseThrow().expires();
  }

  UUID watchOf(KeyRef key) {
    return watches(key).getFirst();
  }

  List<UUID> watches(KeyRef key) {
    return nearing.watches(key);
  }

  List<String> outcomes(KeyRef key) {
    return jdbc.sql(
            "select coalesce(outcome, 'WAITING') from key_watch where client = :client and kid = :kid")
        .param("client", key.client().value())
        .param("kid", key.kid())
        .query((row, i) -> row.getString(1))
        .list();
  }

  boolean isWarned(UUID watch) {
    return !warnings(watch).isEmpty();
  }

  List<Integer> warnings(UUID watch) {
    return jdbc.sql("select days from key_warning where watch = :watch")
        .param("watch", watch)
        .query((row, i) -> row.getInt(1))
        .list();
  }

  long started(UUID watch) {
    return jdbc.sql(
            """
            select count(*) from outbox
            where correlation_key = :watch and message = 'key-nears-its-end'
            """)
        .param("watch", watch.toString())
        .query(Long.class)
        .single();
  }

  double jobs(String result) {
    return meters.counter("portvakt.jobs", "type", "warn-of-key-end", "result", result).count();
  }

  Map<String, Object> warnOfKeyEndOf(UUID watch) {
    try {
      return warnOfKeyEnd.handle(Jobs.of(watch, 1));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static OrganisationNumber organisationNumber() {
    return IntStream.generate(STEMS::incrementAndGet)
        .mapToObj(Integer::toString)
        .flatMap(stem -> IntStream.range(0, 10).mapToObj(digit -> stem + digit))
        .flatMap(number -> OrganisationNumber.parse(number).stream())
        .findFirst()
        .orElseThrow();
  }
}
