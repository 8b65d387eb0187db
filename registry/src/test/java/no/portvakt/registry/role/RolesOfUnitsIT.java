package no.portvakt.registry.role;

import static no.portvakt.registry.role.Role.API_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MEMBER;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the roles of a hovedenhet are for its underenheter. */
@RegistryIT
class RolesOfUnitsIT {

  @Autowired Roles roles;
  @Autowired ApiAdministrators administrators;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired Organisations organisations;

  private OrganisationNumber parent;
  private OrganisationNumber unit;

  @BeforeEach
  void registerAHovedenhetWithAnUnderenhet() {
    parent = organisation();
    unit = organisation();
    units.attach(unit, parent, Cause.of(ACTOR));
  }

  @Test
  void whoAdministersTheDelegationsOfAHovedenhetDoesThoseOfItsUnderenheter() {
    var arne = holder("Arne", parent, MAIN_ADMINISTRATOR);
    var berit = holder("Berit", parent, API_ADMINISTRATOR);
    var chris = holder("Chris", unit, API_ADMINISTRATOR);

    assertThat(roles.holders(unit, API_ADMINISTRATOR)).containsExactly(arne, berit, chris);
    assertThat(roles.holds(arne.id(), unit, API_ADMINISTRATOR)).isTrue();
    assertThat(roles.holds(berit.id(), unit, API_ADMINISTRATOR)).isTrue();
  }

  @Test
  void itMakesNobodyAMemberOrHovedadministratorOfAnUnderenhet() {
    var arne = holder("Arne", parent, MAIN_ADMINISTRATOR);

    assertThat(roles.holds(arne.id(), unit, MEMBER)).isFalse();
    assertThat(roles.holds(arne.id(), unit, MAIN_ADMINISTRATOR)).isFalse();
    assertThat(roles.holders(unit, MEMBER)).isEmpty();
    assertThat(roles.holders(unit, MAIN_ADMINISTRATOR)).isEmpty();
    assertThat(roles.of(arne.id())).containsExactly(new Holding(parent, MAIN_ADMINISTRATOR));
  }

  @Test
  void itReachesNeitherUpNorAcross() {
    var sister = organisation();
    units.attach(sister, parent, Cause.of(ACTOR));
    var chris = holder("Chris", unit, MAIN_ADMINISTRATOR);
    var ola = holder("Ola", parent, MEMBER);

    assertThat(roles.holds(chris.id(), parent, API_ADMINISTRATOR)).isFalse();
    assertThat(roles.holds(chris.id(), sister, API_ADMINISTRATOR)).isFalse();
    assertThat(roles.holds(ola.id(), unit, API_ADMINISTRATOR)).isFalse();
    assertThat(roles.holders(sister, API_ADMINISTRATOR)).isEmpty();
  }

  @Test
  void itEndsWhenTheUnderenhetBelongsToAnother() {
    var arne = holder("Arne", parent, MAIN_ADMINISTRATOR);
    var other = organisation();
    var per = holder("Per", other, MAIN_ADMINISTRATOR);

    units.attach(unit, other, Cause.of(ACTOR));

    assertThat(roles.holders(unit, API_ADMINISTRATOR)).containsExactly(per);
    assertThat(roles.holds(arne.id(), unit, API_ADMINISTRATOR)).isFalse();
  }

  @Test
  void whoIsOneByTheHovedenhetIsGivenItByTheUnderenhetTooAndLosesOnlyThat() {
    var hilde = holder("Hilde", unit, MAIN_ADMINISTRATOR);
    var arne = holder("Arne", parent, MAIN_ADMINISTRATOR);
    roles.give(arne.id(), unit, MEMBER, ACTOR);
    var cause = Cause.of(new Actor.Person(hilde.id()));
    assertThat(administrators.of(unit)).isEmpty();

    assertThat(administrators.appoint(unit, arne.id(), hilde.id(), cause))
        .isEqualTo(new RoleOutcome.Done());
    assertThat(administrators.of(unit)).containsExactly(arne);
    assertThat(administrators.dismiss(unit, arne.id(), hilde.id(), cause))
        .isEqualTo(new RoleOutcome.Done());

    assertThat(administrators.of(unit)).isEmpty();
    assertThat(administrators.dismiss(unit, arne.id(), hilde.id(), cause))
        .isEqualTo(new RoleOutcome.NotHeld());
    assertThat(roles.holds(arne.id(), unit, API_ADMINISTRATOR)).isTrue();
  }

  private Person holder(String name, OrganisationNumber organisation, Role role) {
    var person = persons.register(name, Some.email(), ACTOR);
    roles.give(person.id(), organisation, role, ACTOR);
    return person;
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
