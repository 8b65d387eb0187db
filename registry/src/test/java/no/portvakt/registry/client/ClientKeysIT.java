package no.portvakt.registry.client;

import static no.portvakt.registry.support.Jwks.jwk;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.KeysOutcome.Done;
import no.portvakt.registry.client.KeysOutcome.NotYours;
import no.portvakt.registry.client.KeysOutcome.UnknownClient;
import no.portvakt.registry.client.KeysOutcome.UnknownKey;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.support.Jwks;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys of a client as they are put, renewed and listed. */
@RegistryIT
class ClientKeysIT extends ClientKeysUnderTest {

  @Autowired Persons persons;

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
  void aReasonThatMayNotBeKeptIsRefused() {
    var cause = new Cause(ACTOR, "Bestilt av 13097248022");

    assertThat(keys.put("ver2", owner, client, Optional.empty(), jwk("a"), cause))
        .isEqualTo(refused("reason.sensitive", "reason"));

    assertThat(keys.of("ver2", client)).isEmpty();
  }
}
