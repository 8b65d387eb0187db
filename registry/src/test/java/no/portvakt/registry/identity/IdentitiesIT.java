package no.portvakt.registry.identity;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.identity.IdentityOutcome.AnothersIdentity;
import no.portvakt.registry.identity.IdentityOutcome.Confirmed;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import no.portvakt.registry.support.SyntheticNumbers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class IdentitiesIT {

  @Autowired Identities identities;
  @Autowired Persons persons;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;

  @Test
  void theFirstLogInSettlesWhoAPersonIs() {
    var person = person();
    var number = SyntheticNumbers.next();

    assertThat(confirm(person, number)).isEqualTo(new Confirmed(true));
    assertThat(confirm(person, number)).isEqualTo(new Confirmed(false));

    assertThat(AuditView.of(jdbc, "person:" + person))
        .endsWith(
            "person.identified person:%s {\"first\":\"true\"}".formatted(person),
            "person.identified person:%s {\"first\":\"false\"}".formatted(person));
  }

  @Test
  void anothersNumberIsRefusedAndOnRecord() {
    var owner = person();
    var other = person();
    var number = SyntheticNumbers.next();
    confirm(owner, number);

    assertThat(confirm(other, number)).isEqualTo(new AnothersIdentity());

    assertThat(AuditView.of(jdbc, "person:" + other).getLast())
        .startsWith("person.identity-refused system:id-porten")
        .contains("the number is another person's", "person:" + owner);
    assertThat(confirm(other, SyntheticNumbers.next())).isEqualTo(new Confirmed(true));
  }

  @Test
  void aPersonHasNoSecondNumber() {
    var person = person();
    confirm(person, SyntheticNumbers.next());

    assertThat(confirm(person, SyntheticNumbers.next())).isEqualTo(new AnothersIdentity());

    assertThat(AuditView.of(jdbc, "person:" + person).getLast())
        .startsWith("person.identity-refused system:id-porten")
        .contains("the person has another number");
  }

  @Test
  void ofManyWhoClaimANumberAtOnceOneGetsIt() throws Exception {
    var number = SyntheticNumbers.next();

    var outcomes = Race.among(8, _ -> confirm(person(), number));

    assertThat(outcomes).filteredOn(new Confirmed(true)::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new AnothersIdentity()::equals).hasSize(7);
  }

  @Test
  void onePersonWhoLogsInTwiceAtOnceIsConfirmedTwice() throws Exception {
    var person = person();
    var number = SyntheticNumbers.next();

    var outcomes = Race.among(4, _ -> confirm(person, number));

    assertThat(outcomes).filteredOn(new Confirmed(true)::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new Confirmed(false)::equals).hasSize(3);
  }

  @Test
  void theTableKnowsWhenAndNotWhat() {
    var person = person();
    var number = SyntheticNumbers.next();
    var first = clock.instant();
    confirm(person, number);
    clock.move(Duration.ofHours(3));
    confirm(person, number);

    assertThat(seen(person, "first_seen")).isEqualTo(first);
    assertThat(seen(person, "last_seen")).isEqualTo(first.plus(Duration.ofHours(3)));
    assertThat(
            jdbc.sql(
                    "select encode(hash, 'escape') || encode(key_mark, 'escape') from person_identity"
                        + " where person = :person")
                .param("person", person)
                .query(String.class)
                .single())
        .doesNotContain(number);
  }

  @Test
  void theNumberIsWiped() {
    var number = IdentityNumber.parse(SyntheticNumbers.next()).orElseThrow();
    var digits = number.digits();

    identities.confirm(person(), number);

    assertThat(digits).containsOnly(0);
  }

  @Test
  void anotherKeyIsAFaultAndNotAnotherPerson() {
    var person = person();
    var number = SyntheticNumbers.next();
    confirm(person, number);
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    var lost =
        new PostgresIdentities(
            jdbc, new KeyedHash(key, Path.of("unused")), audit, Clock.systemUTC());

    assertThatIllegalStateException()
        .isThrownBy(() ->
            transaction.executeWithoutResult(
                _ -> lost.confirm(person, IdentityNumber.parse(number).orElseThrow())))
        .withMessageContaining("portvakt.identity.key-file")
        .withMessageNotContaining(number);
  }

  private IdentityOutcome confirm(UUID person, String number) {
    return identities.confirm(person, IdentityNumber.parse(number).orElseThrow());
  }

  private UUID person() {
    return persons.register("Kari Vakt", Some.email(), ACTOR).id();
  }

  private Instant seen(UUID person, String column) {
    return jdbc.sql("select " + column + " from person_identity where person = :person")
        .param("person", person)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
