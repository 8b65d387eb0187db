package no.portvakt.registry.client;

import static no.portvakt.registry.support.Jwks.jwk;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.KeysOutcome.Done;
import no.portvakt.registry.client.KeysOutcome.NotYours;
import no.portvakt.registry.client.KeysOutcome.Refused;
import no.portvakt.registry.client.KeysOutcome.UnknownClient;
import no.portvakt.registry.client.KeysOutcome.UnknownKey;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Jwks;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class ClientKeysIT {

  private static final Cause CAUSE = new Cause(ACTOR, "Ny nøkkel");

  @Autowired ClientKeys keys;
  @Autowired Organisations organisations;
  @Autowired Persons persons;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  private final OrganisationNumber owner = Some.organisationNumber();
  private final OrganisationNumber supplier = Some.organisationNumber();
  private ClientId client = ClientId.random();

  @BeforeEach
  void makeAClientThatASupplierRuns() {
    organisations.register(
        new Organisation(supplier, "Leverandøren", Set.of(), null, null, false), ACTOR);
    client = ClientRow.insert(jdbc, owner, supplier, clock.instant());
  }

  @Test
  void aKeyThatIsPutIsFoundForAYear() {
    var modulus = Jwks.modulus();

    var done = done(put(jwk("org_2026", modulus)));

    var key = done.keys().getFirst();
    assertThat(key.created()).isEqualTo(clock.instant()).isEqualTo(key.lastUpdated());
    assertThat(key.expires()).isEqualTo(aYearFromNow());
    assertThat(key.key().modulus()).isEqualTo(modulus);
    assertThat(keys.find("ver2", client, "org_2026")).contains(key);
    assertThat(keys.of("ver2", client)).containsExactly(key);
    assertThat(keys.of("prod", client)).isEmpty();
  }

  @Test
  void theRecordHoldsIdsAndThumbprintsOnly() {
    var key = done(put(jwk("org_2026"))).keys().getFirst();

    assertThat(audit())
        .containsExactly(
            ("key.registered system:test {\"keys.after\":\"org_2026:%s until:%s\","
                    + "\"keys.before\":\"\",\"reason\":\"Ny nøkkel\"}")
                .formatted(key.key().thumbprint(), key.expires()));
  }

  @Test
  void puttingAKeyAgainRenewsItAndLeavesTheOthersAlone() {
    var input = jwk("a");
    put(jwk("b"));
    var before = done(put(input)).keys();
    clock.move(Duration.ofDays(300));

    var after = done(put(input)).keys();

    var renewed = after.getFirst();
    assertThat(renewed.created()).isEqualTo(before.getFirst().created());
    assertThat(renewed.lastUpdated()).isEqualTo(clock.instant());
    assertThat(renewed.expires()).isEqualTo(aYearFromNow());
    assertThat(after.getLast()).isEqualTo(before.getLast());
    assertThat(keys.of("ver2", client)).isEqualTo(after);
    assertThat(audit()).last().asString().startsWith("key.renewed");
  }

  @Test
  void aKeyIsRenewedAsItIsForAnotherYear() {
    var before = done(put(jwk("a", Jwks.modulus(), inSeconds(90)))).keys().getFirst();
    put(jwk("b"));
    clock.move(Duration.ofDays(1));

    var renewed = done(keys.renew("ver2", owner, client, "a", CAUSE)).keys().getFirst();

    assertThat(renewed.expires()).isEqualTo(aYearFromNow());
    assertThat(renewed.created()).isEqualTo(before.created());
    assertThat(renewed.key().thumbprint()).isEqualTo(before.key().thumbprint());
    assertThat(keys.of("ver2", client)).hasSize(2).contains(renewed);
    assertThat(audit()).last().asString().startsWith("key.renewed");
    assertThat(keys.renew("ver2", owner, client, "c", CAUSE)).isInstanceOf(UnknownKey.class);
    assertThat(keys.renew("ver2", Some.organisationNumber(), client, "a", CAUSE))
        .isInstanceOf(NotYours.class);
  }

  @Test
  void aKeyIsKnownByThePersonWhoRegisteredOrRenewedItLast() {
    var input = jwk("a");
    var one = persons.register("Ola", Some.email(), ACTOR).id();
    var other = persons.register("Kari", Some.email(), ACTOR).id();
    done(put(input));
    assertThat(keys.registeredBy("ver2", client, "a")).isEmpty();

    renewedBy(one);
    assertThat(keys.registeredBy("ver2", client, "a")).contains(one);
    renewedBy(other);
    clock.move(Duration.ofDays(1));
    put(input);

    assertThat(keys.registeredBy("ver2", client, "a")).contains(other);
    assertThat(keys.registeredBy("ver2", client, "b")).isEmpty();
  }

  /** Two days later: on leap day a year from now is what it was the day before. */
  private void renewedBy(UUID person) {
    clock.move(Duration.ofDays(2));
    done(keys.renew("ver2", owner, client, "a", Cause.of(new Actor.Person(person))));
  }

  private long inSeconds(int seconds) {
    return clock.instant().plusSeconds(seconds).getEpochSecond();
  }

  @Test
  void anExpiredKeyStaysListedAndIsRenewedLikeAnyOther() {
    var input = jwk("a");
    put(input);
    clock.move(Duration.ofDays(400));

    assertThat(keys.of("ver2", client))
        .singleElement()
        .matches(key -> !key.isLive(clock.instant()));

    assertThat(done(put(input)).keys()).singleElement().matches(key -> key.isLive(clock.instant()));
  }

  @Test
  void anotherKeyWithTheSameIdTakesItsPlace() {
    var old = done(put(jwk("a"))).keys().getFirst();
    clock.move(Duration.ofDays(1));

    var replaced = done(put(jwk("a"))).keys();

    assertThat(replaced)
        .singleElement()
        .satisfies(key -> {
          assertThat(key.key().thumbprint()).isNotEqualTo(old.key().thumbprint());
          assertThat(key.created()).isEqualTo(clock.instant());
        });
    assertThat(audit())
        .last()
        .asString()
        .startsWith("key.replaced")
        .contains(old.key().thumbprint());
  }

  @Test
  void whatStandsAlreadyIsNotRecordedAgain() {
    var input = jwk("a", Jwks.modulus(), clock.instant().plusSeconds(5_000).getEpochSecond());
    var before = done(put(input));
    clock.move(Duration.ofSeconds(1_000));

    assertThat(put(input)).isEqualTo(before);
    assertThat(replaceAll(input)).isEqualTo(before);

    assertThat(audit()).hasSize(1);
  }

  @Test
  void anExpiryThatIsGivenIsKept() {
    var end = clock.instant().plusSeconds(90).getEpochSecond();

    assertThat(done(put(jwk("a", Jwks.modulus(), end))).keys())
        .extracting(ClientKey::expires)
        .containsExactly(Instant.ofEpochSecond(end));
  }

  @Test
  void aKeyWithoutAnIdThatIsKnownIsTheOneItIs() {
    var modulus = Jwks.modulus();
    put(jwk("a", modulus));
    clock.move(Duration.ofDays(10));
    var anonymous = jwk("a", modulus).replace("\"kid\":\"a\",", "");

    assertThat(done(put(anonymous)).keys())
        .singleElement()
        .satisfies(key -> assertThat(key.kid()).isEqualTo("a"))
        .satisfies(key -> assertThat(key.expires()).isEqualTo(aYearFromNow()));
    assertThat(done(replaceAll(anonymous)).keys()).extracting(ClientKey::kid).containsExactly("a");
  }

  @Test
  void aKeyWithoutAnIdIsNotGivenOneThatIsTaken() {
    var modulus = Jwks.modulus();
    put(jwk("a", modulus));
    var anonymous = jwk("a", modulus).replace("\"kid\":\"a\",", "");

    var after = done(replaceAll("[%s,%s]".formatted(anonymous, jwk("a")))).keys();

    assertThat(after).hasSize(2).extracting(key -> key.key().modulus()).contains(modulus);
  }

  @Test
  void aKeyWithoutAnIdGetsTheOneThatIsAskedFor() {
    var anonymous = jwk("x").replace("\"kid\":\"x\",", "");

    assertThat(done(put(Optional.of("wanted"), anonymous)).keys())
        .extracting(ClientKey::kid)
        .containsExactly("wanted");
    assertThat(put(Optional.of("wanted"), jwk("other"))).isEqualTo(refused("key.kid.other", "kid"));
    assertThat(put(Optional.of("a/b"), anonymous)).isEqualTo(refused("key.kid.form", "kid"));
  }

  @Test
  void oneKeyAtATimeIsPut() {
    assertThat(put("[%s,%s]".formatted(jwk("a"), jwk("b"))))
        .isEqualTo(refused("key.one-only", "keys"));
  }

  @Test
  void theSixthKeyIsRefusedAndAnotherOfTheFiveIsNot() {
    var five = IntStream.range(0, 5).mapToObj(i -> jwk("k" + i)).toList();
    assertThat(done(replaceAll(five.toString())).keys()).hasSize(5);

    assertThat(put(jwk("k5"))).isEqualTo(refused("key.too-many", "keys"));
    assertThat(done(put(jwk("k4"))).keys()).hasSize(5);

    assertThat(remove("k0")).isInstanceOf(Done.class);
    assertThat(done(put(jwk("k5"))).keys())
        .extracting(ClientKey::kid)
        .containsExactly("k1", "k2", "k3", "k4", "k5");
  }

  @Test
  void theDatabaseItselfHoldsNoSixthKey() {
    replaceAll(IntStream.range(0, 5).mapToObj(i -> jwk("k" + i)).toList().toString());

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            transaction.executeWithoutResult(_ ->
                jdbc.sql(
                        """
                        insert into client_key
                        select environment, client, 'k5', algorithm, modulus, exponent, certificates,
                               thumbprint, created, last_updated, expires
                        from client_key where client = :client and kid = 'k0'
                        """)
                    .param("client", client.value())
                    .update()));
    assertThat(keys.of("ver2", client)).hasSize(5);
  }

  @Test
  void aSetTakesThePlaceOfAllOthersAndKeepsWhatIsInBoth() {
    var kept = jwk("kept");
    put(jwk("gone"));
    var before = done(put(kept)).keys().getLast();
    clock.move(Duration.ofDays(1));

    var after = done(replaceAll("{\"keys\":[%s,%s]}".formatted(kept, jwk("new")))).keys();

    assertThat(after).extracting(ClientKey::kid).containsExactly("kept", "new");
    assertThat(after.getFirst().created()).isEqualTo(before.created());
    assertThat(after.getFirst().expires()).isEqualTo(aYearFromNow());
    assertThat(audit()).hasSize(3).last().asString().startsWith("keys.replaced");
  }

  @Test
  void aSetWithAFaultChangesNothing() {
    var before = done(put(jwk("a"))).keys();

    var outcome = replaceAll("[%s,%s]".formatted(jwk("b"), jwk("c").replace("\"sig\"", "\"enc\"")));

    assertThat(outcome).isEqualTo(refused("key.use.other", "keys[1].use"));
    assertThat(keys.of("ver2", client)).isEqualTo(before);
    assertThat(audit()).hasSize(1);
  }

  @Test
  void aPrivateKeyLeavesNoTrace() {
    var secret = jwk("a").replace("}", ",\"d\":\"c2VjcmV0LW1hdGVyaWFs\"}");

    assertThat(put(secret)).isEqualTo(refused("key.private", "key"));
    assertThat(replaceAll("[" + secret + "]")).isEqualTo(refused("key.private", "key"));

    assertThat(keys.of("ver2", client)).isEmpty();
    assertThat(audit()).isEmpty();
  }

  @Test
  void whatIsUnwiseIsToldAndDone() {
    var outcome = done(put(jwk("a").replace("RS256", "RS384")));

    assertThat(outcome.advice()).containsExactly(new Violation("key.algorithm.unusual", "alg"));
    assertThat(outcome.keys())
        .singleElement()
        .matches(key -> key.key().algorithm().equals("RS384"));
  }

  @Test
  void theOwnerAndItsSupplierMayAndNobodyElse() {
    var input = jwk("a");
    assertThat(keys.put("ver2", supplier, client, Optional.empty(), input, CAUSE))
        .isInstanceOf(Done.class);
    var stranger = Some.organisationNumber();

    assertThat(keys.put("ver2", stranger, client, Optional.empty(), input, CAUSE))
        .isEqualTo(new NotYours());
    assertThat(keys.replaceAll("ver2", stranger, client, "no key at all", CAUSE))
        .isEqualTo(new NotYours());
    assertThat(keys.remove("ver2", stranger, client, "a", CAUSE)).isEqualTo(new NotYours());
    assertThat(keys.removeAll("ver2", stranger, client, CAUSE)).isEqualTo(new NotYours());

    assertThat(keys.of("ver2", client)).hasSize(1);
    assertThat(audit()).hasSize(1);
  }

  @Test
  void aClientOfAnotherEnvironmentIsUnknown() {
    for (var environment : List.of("prod", "ver3")) {
      assertThat(keys.put(environment, owner, client, Optional.empty(), jwk("a"), CAUSE))
          .isEqualTo(new UnknownClient());
      assertThat(keys.removeAll(environment, owner, client, CAUSE)).isEqualTo(new UnknownClient());
    }
    assertThat(keys.replaceAll("ver2", owner, ClientId.random(), jwk("a"), CAUSE))
        .isEqualTo(new UnknownClient());
  }

  @Test
  void aKeyIsRemovedAndTheOthersStay() {
    put(jwk("a"));
    put(jwk("b"));

    assertThat(done(remove("a")).keys()).extracting(ClientKey::kid).containsExactly("b");

    assertThat(keys.find("ver2", client, "a")).isEmpty();
    assertThat(audit()).last().asString().startsWith("key.removed").contains("keys.before\":\"a:");
  }

  @Test
  void removingNothingIsSaidAndNotRecorded() {
    assertThat(remove("a")).isEqualTo(new UnknownKey());
    assertThat(keys.removeAll("ver2", owner, client, CAUSE))
        .isEqualTo(new Done(List.of(), List.of()));

    assertThat(audit()).isEmpty();
  }

  @Test
  void allKeysAreRemovedTogether() {
    replaceAll("[%s,%s]".formatted(jwk("a"), jwk("b")));

    assertThat(keys.removeAll("ver2", owner, client, CAUSE))
        .isEqualTo(new Done(List.of(), List.of()));

    assertThat(keys.of("ver2", client)).isEmpty();
    assertThat(audit()).last().asString().startsWith("keys.removed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "a\0", "\ud83d", "' or true --", "a/b"})
  void anIdThatCannotBeIsUnknown(String kid) {
    assertThat(keys.find("ver2", client, kid)).isEmpty();
    assertThat(remove(kid)).isEqualTo(new UnknownKey());
  }

  @Test
  void aReasonThatMayNotBeKeptIsRefused() {
    var cause = new Cause(ACTOR, "Bestilt av 13097248022");

    assertThat(keys.put("ver2", owner, client, Optional.empty(), jwk("a"), cause))
        .isEqualTo(refused("reason.sensitive", "reason"));

    assertThat(keys.of("ver2", client)).isEmpty();
  }

  private KeysOutcome put(String input) {
    return put(Optional.empty(), input);
  }

  private KeysOutcome put(Optional<String> kid, String input) {
    return keys.put("ver2", owner, client, kid, input, CAUSE);
  }

  private KeysOutcome replaceAll(String input) {
    return keys.replaceAll("ver2", owner, client, input, CAUSE);
  }

  private KeysOutcome remove(String kid) {
    return keys.remove("ver2", owner, client, kid, CAUSE);
  }

  private Instant aYearFromNow() {
    return clock.instant().atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
  }

  private List<String> audit() {
    return AuditView.of(jdbc, "client:ver2/" + client);
  }

  private static Done done(KeysOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return (Done) outcome;
  }

  private static Refused refused(String code, String field) {
    return new Refused(List.of(new Violation(code, field)));
  }
}
