package no.portvakt.registry.person;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.UUID;
import no.portvakt.registry.person.LinkOutcome.AccountTaken;
import no.portvakt.registry.person.LinkOutcome.Linked;
import no.portvakt.registry.person.LinkOutcome.PersonHasOther;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class PersonsIT {

  @Autowired Persons persons;
  @Autowired JdbcClient jdbc;

  @Test
  void aRegisteredPersonIsFoundByIdAndByEmailHoweverItIsWritten() {
    var email = Some.email();

    var person = persons.register(" Ola Utvikler ", email, ACTOR);

    assertThat(person.name()).isEqualTo("Ola Utvikler");
    assertThat(persons.find(person.id())).contains(person);
    assertThat(persons.byEmail(" " + email.toUpperCase(Locale.ROOT))).contains(person);
    assertThat(persons.byEmail("no address")).isEmpty();
    assertThat(persons.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void oneEmailIsOnePersonHoweverManyRegisterItAtOnce() throws Exception {
    var email = Some.email();

    var registered = Race.among(8, runner -> persons.register("Ola " + runner, email, ACTOR));

    assertThat(registered).containsOnly(registered.getFirst());
    assertThat(AuditView.of(jdbc, "person:" + registered.getFirst().id())).hasSize(1);
  }

  @Test
  void theAuditTrailHoldsNeitherNameNorAddress() {
    var person = persons.register("Navnløs Nesten", Some.email(), ACTOR);

    assertThat(AuditView.of(jdbc, "person:" + person.id()))
        .containsExactly("person.registered system:test {\"emailDomain\":\"etat.example\"}");
  }

  @Test
  void anAddressThatIsNoneRegistersNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> persons.register("Ola", "Ola <ola@etat.example>", ACTOR));
  }

  @Test
  void aLinkedAccountLeadsToItsPersonUntilItIsUnlinked() {
    var person = someone();
    var account = Some.account();

    assertThat(persons.link(account, person.id(), ACTOR)).isEqualTo(new Linked(false));
    assertThat(persons.linkedTo(account)).contains(person);
    assertThat(persons.accountsOf(person.id())).containsExactly(account);

    assertThat(persons.unlink(account, ACTOR)).isTrue();
    assertThat(persons.unlink(account, ACTOR)).isFalse();
    assertThat(persons.linkedTo(account)).isEmpty();
    assertThat(AuditView.of(jdbc, "person:" + person.id()))
        .extracting(entry -> entry.substring(0, entry.indexOf(' ')))
        .containsExactly("person.registered", "person.account-linked", "person.account-unlinked");
  }

  @Test
  void linkingAgainChangesAndRecordsNothing() {
    var person = someone();
    var account = Some.account();
    persons.link(account, person.id(), ACTOR);

    assertThat(persons.link(account, person.id(), ACTOR)).isEqualTo(new Linked(true));

    assertThat(AuditView.of(jdbc, "person:" + person.id())).hasSize(2);
  }

  @Test
  void anotherPersonsAccountIsNotTaken() {
    var owner = someone();
    var account = Some.account();
    persons.link(account, owner.id(), ACTOR);

    var outcome = persons.link(account, someone().id(), ACTOR);

    assertThat(outcome).isEqualTo(new AccountTaken(owner.id()));
    assertThat(persons.linkedTo(account)).contains(owner);
  }

  @Test
  void aPersonHasOneAccountInAWorkspaceAndMayHaveOneInAnother() {
    var person = someone();
    var account = Some.account();
    persons.link(account, person.id(), ACTOR);

    assertThat(persons.link(Some.account(), person.id(), ACTOR))
        .isEqualTo(new PersonHasOther(account));
    assertThat(persons.link(new Account("T1OTHER", account.user()), person.id(), ACTOR))
        .isEqualTo(new Linked(false));
  }

  @Test
  void anAccountThatManyPersonsWantAtOnceIsOnePersons() throws Exception {
    var account = Some.account();

    var outcomes = Race.among(8, _ -> persons.link(account, someone().id(), ACTOR));

    assertThat(outcomes).containsOnlyOnce(new Linked(false));
    assertThat(outcomes).filteredOn(AccountTaken.class::isInstance).hasSize(7);
  }

  private Person someone() {
    return persons.register("Ola Utvikler", Some.email(), ACTOR);
  }
}
