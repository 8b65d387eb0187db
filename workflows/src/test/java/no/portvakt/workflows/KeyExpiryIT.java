package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.keyexpiry.ChangeKey;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import no.portvakt.workflows.keyexpiry.KeyNotice;
import no.portvakt.workflows.keyexpiry.KeyRef;
import no.portvakt.workflows.keyexpiry.OwnKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys from the sweep that finds them near their end until their process has ended. */
class KeyExpiryIT extends OnTheEngine {

  private static final Cause TEST = Cause.of(new Actor.System("test"));
  private static final AtomicInteger STEMS = new AtomicInteger(31_900_000);

  @Autowired World world;
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

  private final OrganisationNumber owner = organisationNumber();

  @Test
  void howeverManySweepAtOnceAKeyHasOneProcessAndEachWarningComesOnce() throws Exception {
    var administrator = person(Role.MAIN_ADMINISTRATOR);
    var key = key("ver2", null, Duration.ofDays(10));

    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var swept : threads.invokeAll(Collections.nCopies(6, Executors.callable(sweep)))) {
        swept.get();
      }
    }

    var notice = awaitNotice(key);
    assertThat(notice.days()).isEqualTo(14);
    assertThat(notice.owners()).containsExactly(administrator);
    assertThat(notice.points()).isEmpty();
    var watch = watchOf(key);
    assertThat(started(watch)).isOne();
    var again = warnOfKeyEnd.handle(jobOf(watch));
    sweep.run();
    assertThat(announcer.about(key)).hasSize(1);
    assertThat(started(watch)).isOne();
    assertThat(again)
        .containsEntry("outcome", null)
        .containsEntry("nextWarning", expiryOf(key).minus(Duration.ofDays(7)).toString());
    assertThat(warnings(watch)).containsExactly(14);
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aKeyWhoseEndIsFarHasNone() {
    var far = key("ver2", null, Duration.ofDays(61));
    var registeredForAMonth = registered("ver2", null, PastedKeys.jwk("short"));
    move(registeredForAMonth, Duration.ofHours(1), Duration.ofDays(40));

    sweep.run();

    assertThat(watches(far)).isEmpty();
    assertThat(watches(registeredForAMonth)).isEmpty();
  }

  @Test
  void renewingAKeyEndsItsProcess() {
    var developer = person(Role.MEMBER);
    double before = jobsDone();
    var key = swept("ver2", Duration.ofDays(20));
    await().until(() -> jobsDone() > before);
    double looked = jobsDone();

    var answer = changeKey.renew(key, developer.id());

    assertThat(answer).isInstanceOf(KeyAnswer.Renewed.class);
    assertThat(expiryOf(key)).isAfter(clock.instant().plus(Duration.ofDays(364)));
    assertThat(outcomes(key)).containsExactly("RENEWED");
    await().atMost(Duration.ofSeconds(60)).until(() -> jobsDone() > looked);
    assertThat(announcer.about(key)).hasSize(1);
    sweep.run();
    assertThat(watches(key)).hasSize(1);
    assertThat(keys.registeredBy("ver2", key.client(), key.kid())).contains(developer.id());
  }

  @Test
  void anotherKeyEndsTheProcessOfTheOneItReplaces() {
    var developer = person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));

    var answer = changeKey.replace(key, PastedKeys.jwk("fresh"), developer.id());

    assertThat(answer)
        .isInstanceOfSatisfying(
            KeyAnswer.Replaced.class,
            replaced -> assertThat(replaced.fresh().kid()).isEqualTo("fresh"));
    assertThat(keys.of("ver2", key.client())).hasSize(2);
    assertThat(outcomes(key)).containsExactly("REPLACED");
  }

  @Test
  void aKeyThatIsReplacedBeforeItsFirstWarningIsNeverSpokenOf() {
    var developer = person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(20));

    changeKey.replace(key, PastedKeys.jwk("fresh"), developer.id());
    sweep.run();

    assertThat(outcomes(key)).containsExactly("REPLACED");
    assertThat(started(watchOf(key))).isZero();
  }

  @Test
  void removingAKeyEndsItsProcessWithTheSameTransaction() {
    person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));

    keys.removeAll("ver2", owner, key.client(), TEST);

    assertThat(outcomes(key)).containsExactly("REMOVED");
    assertThat(warnOfKeyEndOf(watchOf(key))).containsEntry("outcome", "removed");
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aKeyThatEndsIsToldOfOnceMoreAndThenNotAgain() {
    person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofSeconds(40));

    sweep.run();

    var notice = awaitNotice(key);
    assertThat(notice.isOver()).isTrue();
    await().untilAsserted(() -> assertThat(outcomes(key)).containsExactly("EXPIRED"));
    assertThat(warnOfKeyEndOf(watchOf(key))).containsEntry("outcome", "expired");
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aClientThatIsOffIsNotSpokenOf() {
    person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));
    jdbc.sql("delete from key_warning where watch = :watch").param("watch", watchOf(key)).update();
    clients.deactivate("ver2", owner, key.client(), true, TEST);

    var later = warnOfKeyEndOf(watchOf(key));

    assertThat(later).containsEntry("outcome", null);
    assertThat(announcer.about(key)).hasSize(1);
    assertThat(changeKey.renew(key, person(Role.MEMBER).id())).isEqualTo(new KeyAnswer.Gone());
  }

  @Test
  void whoRegisteredTheKeyIsToldForAsLongAsTheyBelongThere() {
    var administrator = person(Role.MAIN_ADMINISTRATOR);
    var developer = person(Role.MEMBER);
    var points = List.of("drift@kartetaten.example");
    var stays = registeredBy(developer, "stays");
    var leaves = registeredBy(developer, "leaves");
    merkantile.saveProvider("ver2", owner, World.merkantile(), TEST.actor());

    sweepAt(stays, Duration.ofDays(25));
    assertThat(awaitNotice(stays).owners()).containsExactly(developer);
    assertThat(awaitNotice(stays).points()).isEqualTo(points);
    world.dismiss(developer, owner, Role.MEMBER);
    sweepAt(leaves, Duration.ofDays(25));

    assertThat(awaitNotice(leaves).owners()).containsExactly(administrator);
  }

  @Test
  void inProductionItTakesTheRight() {
    var administrator = person(Role.MAIN_ADMINISTRATOR);
    var developer = person(Role.MEMBER);
    var holder = person(Role.MEMBER);
    rights.give("prod", owner, holder.id(), Right.INTEGRATION, administrator.id(), null, TEST);
    var key = swept("prod", Duration.ofDays(20));

    assertThat(awaitNotice(key).owners()).containsExactly(holder);
    for (var other : List.of(administrator, developer)) {
      assertThat(changeKey.renew(key, other.id())).isInstanceOf(KeyAnswer.NotAllowed.class);
      assertThat(changeKey.obstacle(key, other.id())).isPresent();
      assertThat(ownKeys.of(other.id())).isEmpty();
    }
    assertThat(ownKeys.of(holder.id())).extracting(KeyRef::of).containsExactly(key);
    assertThat(changeKey.obstacle(key, holder.id())).isEmpty();
    assertThat(changeKey.renew(key, holder.id())).isInstanceOf(KeyAnswer.Renewed.class);
  }

  @Test
  void aSuppliersPeopleKeepTheClientsThatItMade() {
    var supplier = organisationNumber();
    person(Role.MAIN_ADMINISTRATOR);
    register(supplier, false);
    var runner = world.person(supplier, Role.MEMBER);
    var stranger = world.person(World.STRICT, Role.MEMBER);
    var key = key("ver2", supplier, Duration.ofDays(20));

    sweep.run();

    assertThat(awaitNotice(key).owners()).containsExactly(runner);
    assertThat(changeKey.renew(key, stranger.id())).isInstanceOf(KeyAnswer.NotAllowed.class);
    assertThat(ownKeys.of(runner.id())).extracting(KeyRef::of).containsExactly(key);
    assertThat(changeKey.renew(key, runner.id())).isInstanceOf(KeyAnswer.Renewed.class);
  }

  @Test
  void aStrictOrganisationLeavesAlsoTestToItsHovedadministrators() {
    register(owner, true);
    var administrator = world.person(owner, Role.MAIN_ADMINISTRATOR);
    var member = world.person(owner, Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(90));

    assertThat(changeKey.renew(key, member.id())).isInstanceOf(KeyAnswer.NotAllowed.class);
    assertThat(changeKey.renew(key, administrator.id())).isInstanceOf(KeyAnswer.Renewed.class);
  }

  @Test
  void aPrivateKeyIsRefusedAndStoredNowhere() {
    var developer = person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(20));
    var pair = PastedKeys.pair();
    var secret = PastedKeys.secretOf(pair);
    var whole = PastedKeys.jwk("fresh", pair).replace("}", ",\"d\":\"" + secret + "\"}");

    var answer = changeKey.replace(key, whole, developer.id());

    assertThat(answer)
        .isInstanceOfSatisfying(
            KeyAnswer.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .singleElement()
                    .satisfies(broken -> assertThat(broken.code()).isEqualTo("key.private")));
    assertThat(answer.toString()).doesNotContain(secret);
    assertThat(keys.of("ver2", key.client())).hasSize(1);
    assertThat(watches(key)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from audit_trail where details::text like :text")
                .param("text", "%" + secret + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aKeyThatBreaksARuleIsRefusedWithTheRule() {
    var developer = person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(20));

    assertThat(changeKey.replace(key, "hei", developer.id())).isInstanceOf(KeyAnswer.Refused.class);
    assertThat(changeKey.renew(new KeyRef("ver2", ClientId.random(), "a"), developer.id()))
        .isInstanceOf(KeyAnswer.Gone.class);
    assertThat(watches(key)).isEmpty();
  }

  private Person person(Role role) {
    register(owner, false);
    return world.person(owner, role);
  }

  private void register(OrganisationNumber number, boolean strict) {
    if (organisations.find(number).isEmpty()) {
      organisations.register(
          new Organisation(number, "Etat " + number, Set.of(), null, null, strict), TEST.actor());
    }
  }

  /** A key that is left that long of its year. */
  private KeyRef key(String environment, @Nullable OrganisationNumber supplier, Duration left) {
    var key = registered(environment, supplier, PastedKeys.jwk("2026"));
    move(key, Duration.ofDays(300).minus(left), left);
    return key;
  }

  private KeyRef swept(String environment, Duration left) {
    var key = key(environment, null, left);
    sweep.run();
    awaitNotice(key);
    return key;
  }

  private void sweepAt(KeyRef key, Duration left) {
    move(key, Duration.ofDays(300).minus(left), left);
    sweep.run();
  }

  private KeyRef registeredBy(Person person, String kid) {
    var client = client("ver2", null);
    var cause = Cause.of(new Actor.Person(person.id()));
    keys.put("ver2", owner, client, Optional.empty(), PastedKeys.jwk(kid), cause);
    return new KeyRef("ver2", client, kid);
  }

  private KeyRef registered(String environment, @Nullable OrganisationNumber supplier, String jwk) {
    var client = client(environment, supplier);
    keys.put(environment, owner, client, Optional.empty(), jwk, TEST);
    return new KeyRef(environment, client, keys.of(environment, client).getFirst().kid());
  }

  private ClientId client(String environment, @Nullable OrganisationNumber supplier) {
    var form =
        new ClientForm("Kart", "Henter kart", null, null, null, null, Set.of(), null, null, null);
    var outcome = clients.create(environment, null, owner, supplier, form, TEST);
    return ((ClientOutcome.Done) outcome).client().id();
  }

  /** Lets the key have been registered some time ago, and end some time from now. */
  private void move(KeyRef key, Duration age, Duration left) {
    var now = clock.instant();
    jdbc.sql(
            """
            update client_key set created = :then, last_updated = :then, expires = :end
            where environment = :environment and client = :client and kid = :kid
            """)
        .param("then", Timestamp.from(now.minus(age)))
        .param("end", Timestamp.from(now.plus(left)))
        .param("environment", key.environment())
        .param("client", key.client().value())
        .param("kid", key.kid())
        .update();
  }

  private KeyNotice awaitNotice(KeyRef key) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(watches(key)).allMatch(this::isWarned).isNotEmpty());
    return announcer.about(key).getFirst();
  }

  private Instant expiryOf(KeyRef key) {
    return keys.find(key.environment(), key.client(), key.kid()).orElseThrow().expires();
  }

  private UUID watchOf(KeyRef key) {
    return watches(key).getFirst();
  }

  private List<UUID> watches(KeyRef key) {
    return jdbc.sql("select id from key_watch where client = :client and kid = :kid")
        .param("client", key.client().value())
        .param("kid", key.kid())
        .query((row, i) -> row.getObject("id", UUID.class))
        .list();
  }

  private List<String> outcomes(KeyRef key) {
    return jdbc.sql(
            "select coalesce(outcome, 'WAITING') from key_watch where client = :client and kid = :kid")
        .param("client", key.client().value())
        .param("kid", key.kid())
        .query((row, i) -> row.getString(1))
        .list();
  }

  private boolean isWarned(UUID watch) {
    return !warnings(watch).isEmpty();
  }

  private List<Integer> warnings(UUID watch) {
    return jdbc.sql("select days from key_warning where watch = :watch")
        .param("watch", watch)
        .query((row, i) -> row.getInt(1))
        .list();
  }

  private long started(UUID watch) {
    return jdbc.sql(
            """
            select count(*) from outbox
            where correlation_key = :watch and message = 'key-nears-its-end'
            """)
        .param("watch", watch.toString())
        .query(Long.class)
        .single();
  }

  private double jobsDone() {
    return meters
        .counter("portvakt.jobs", "type", "warn-of-key-end", "result", "completed")
        .count();
  }

  private Map<String, Object> warnOfKeyEndOf(UUID watch) {
    try {
      return warnOfKeyEnd.handle(jobOf(watch));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Job jobOf(UUID watch) {
    return new Job(
        (ActivatedJob)
            Proxy.newProxyInstance(
                ActivatedJob.class.getClassLoader(),
                new Class<?>[] {ActivatedJob.class},
                (job, method, arguments) ->
                    method.getReturnType() == long.class ? 1L : watch.toString()));
  }

  private static OrganisationNumber organisationNumber() {
    return IntStream.generate(STEMS::incrementAndGet)
        .mapToObj(Integer::toString)
        .flatMap(stem -> IntStream.range(0, 10).mapToObj(digit -> stem + digit))
        .flatMap(number -> OrganisationNumber.parse(number).stream())
        .findFirst()
        .orElseThrow();
  }
}
