package no.portvakt.registry.role;

import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MEMBER;
import static no.portvakt.registry.role.Role.OPERATOR;
import static no.portvakt.registry.role.Role.SERVICEDESK;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RegistryIT
class RolesIT {

  @Autowired Roles roles;
  @Autowired Persons persons;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  @Test
  void aRoleIsHeldFromWhenItIsGivenUntilItIsTaken() {
    var ola = person("Ola");
    var etat = organisation();

    assertThat(roles.give(ola.id(), etat, MEMBER, ACTOR)).isTrue();
    assertThat(roles.of(ola.id())).containsExactly(new Holding(etat, MEMBER));
    assertThat(roles.holds(ola.id(), etat, MEMBER)).isTrue();

    assertThat(roles.take(ola.id(), etat, MEMBER, ACTOR)).isTrue();
    assertThat(roles.of(ola.id())).isEmpty();
    assertThat(roles.holds(ola.id(), etat, MEMBER)).isFalse();
  }

  @Test
  void aRoleCountsOnlyForItsOwnOrganisation() {
    var ola = person("Ola");
    roles.give(ola.id(), organisation(), MEMBER, ACTOR);

    assertThat(roles.holds(ola.id(), organisation(), MEMBER)).isFalse();
    assertThat(roles.holdsAnywhere(ola.id(), MEMBER)).isTrue();
    assertThat(roles.holdsAnywhere(ola.id(), MAIN_ADMINISTRATOR)).isFalse();
  }

  @Test
  void aMainAdministratorIsAskedForAndListedAsAMember() {
    var hilde = person("Hilde");
    var etat = organisation();
    roles.give(hilde.id(), etat, MAIN_ADMINISTRATOR, ACTOR);

    assertThat(roles.holds(hilde.id(), etat, MEMBER)).isTrue();
    assertThat(roles.holdsAnywhere(hilde.id(), MEMBER)).isTrue();
    assertThat(roles.holders(etat, MEMBER)).containsExactly(hilde);
    assertThat(roles.take(hilde.id(), etat, MEMBER, ACTOR)).isFalse();
  }

  @Test
  void holdersAreListedOnceAndByName() {
    var etat = organisation();
    var zoe = member("Zoe", etat);
    var anne = member("Anne", etat);
    roles.give(anne.id(), etat, MAIN_ADMINISTRATOR, ACTOR);

    assertThat(roles.holders(etat, MEMBER)).containsExactly(anne, zoe);
    assertThat(roles.holders(MEMBER)).containsSubsequence(anne, zoe);
    assertThat(roles.holders(etat, MAIN_ADMINISTRATOR)).containsExactly(anne);
  }

  @Test
  void givenByManyAtOnceItIsGivenAndRecordedOnce() throws Exception {
    var ola = person("Ola");
    var etat = organisation();

    var outcomes = Race.among(8, _ -> roles.give(ola.id(), etat, MEMBER, ACTOR));

    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(AuditView.of(jdbc, "person:" + ola.id()))
        .last()
        .isEqualTo(
            "role.given system:test {\"organisation\":\"" + etat + "\",\"role\":\"MEMBER\"}");
  }

  @Test
  void takenByManyAtOnceItIsTakenAndRecordedOnce() throws Exception {
    var etat = organisation();
    var ola = member("Ola", etat);

    var outcomes = Race.among(8, _ -> roles.take(ola.id(), etat, MEMBER, ACTOR));

    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(AuditView.of(jdbc, "person:" + ola.id()))
        .filteredOn(entry -> entry.startsWith("role.taken"))
        .hasSize(1);
  }

  @Test
  @Transactional
  void theRolesThatRunTheInstallationAreHeldWithOneOrganisation() {
    jdbc.sql("delete from installation").update();
    var directorate = organisation();
    var kari = person("Kari");
    roles.give(kari.id(), directorate, SERVICEDESK, ACTOR);
    roles.give(kari.id(), directorate, OPERATOR, ACTOR);

    assertThat(roles.holdsAnywhere(kari.id(), SERVICEDESK)).isTrue();
    assertThat(roles.runsInstallation(directorate)).isTrue();
    assertThat(roles.runsInstallation(organisation())).isFalse();
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> roles.give(kari.id(), organisation(), SERVICEDESK, ACTOR));
  }

  private Person member(String name, OrganisationNumber organisation) {
    var person = person(name);
    roles.give(person.id(), organisation, MEMBER, ACTOR);
    return person;
  }

  private Person person(String name) {
    return persons.register(name, Some.email(), ACTOR);
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
