package no.portvakt.registry.role;

import static no.portvakt.registry.role.Role.API_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MEMBER;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.RoleOutcome.Done;
import no.portvakt.registry.role.RoleOutcome.HeldAlready;
import no.portvakt.registry.role.RoleOutcome.NotAllowed;
import no.portvakt.registry.role.RoleOutcome.NotHeld;
import no.portvakt.registry.role.RoleOutcome.NotMember;
import no.portvakt.registry.role.RoleOutcome.Refused;
import no.portvakt.registry.role.RoleOutcome.UnknownPerson;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class ApiAdministratorsIT {

  @Autowired ApiAdministrators administrators;
  @Autowired Roles roles;
  @Autowired Persons persons;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry meters;

  private OrganisationNumber etat;
  private Person hilde;
  private Person ola;

  @BeforeEach
  void registerAMainAdministratorAndAMember() {
    etat = organisation();
    hilde = holder("Hilde", MAIN_ADMINISTRATOR);
    ola = holder("Ola", MEMBER);
  }

  @Test
  void aMemberIsMadeOneAndThatIsTakenBack() {
    assertThat(appoint(ola.id(), hilde.id())).isEqualTo(new Done());
    assertThat(administrators.of(etat)).containsExactly(ola);
    assertThat(roles.holds(ola.id(), etat, API_ADMINISTRATOR)).isTrue();

    assertThat(dismiss(ola.id(), hilde.id())).isEqualTo(new Done());
    assertThat(administrators.of(etat)).isEmpty();
    assertThat(roles.of(ola.id())).containsExactly(new Holding(etat, MEMBER));
  }

  @Test
  void whoDidItWhyAndWhatItChangedAreOnTheRecord() {
    appoint(ola.id(), hilde.id());
    dismiss(ola.id(), hilde.id());

    var by = " person:" + hilde.id() + " ";
    assertThat(AuditView.of(jdbc, "person:" + ola.id()))
        .endsWith(
            "role.given" + by + details("not held", "held"),
            "role.taken" + by + details("held", "not held"));
  }

  @Test
  void onlyAMainAdministratorOfTheSameOrganisationGivesAndTakesIt() {
    var other = persons.register("Per", Some.email(), ACTOR);
    roles.give(other.id(), organisation(), MAIN_ADMINISTRATOR, ACTOR);
    var kari = holder("Kari", API_ADMINISTRATOR);

    for (var administrator : List.of(ola, kari, other)) {
      assertThat(appoint(ola.id(), administrator.id())).isEqualTo(new NotAllowed());
      assertThat(dismiss(kari.id(), administrator.id())).isEqualTo(new NotAllowed());
    }
    assertThat(administrators.of(etat)).containsExactly(kari);
  }

  @Test
  void onlyWhoBelongsToTheOrganisationBecomesOne() {
    var other = persons.register("Per", Some.email(), ACTOR);
    roles.give(other.id(), organisation(), MEMBER, ACTOR);

    assertThat(appoint(other.id(), hilde.id())).isEqualTo(new NotMember());
    roles.take(ola.id(), etat, MEMBER, ACTOR);
    assertThat(appoint(ola.id(), hilde.id())).isEqualTo(new NotMember());
    assertThat(appoint(UUID.randomUUID(), hilde.id())).isEqualTo(new UnknownPerson());
  }

  @Test
  void nobodyBecomesWhatTheyAreOrStopsBeingWhatTheyAreNot() {
    appoint(ola.id(), hilde.id());

    assertThat(appoint(ola.id(), hilde.id())).isEqualTo(new HeldAlready());
    assertThat(appoint(hilde.id(), hilde.id())).isEqualTo(new HeldAlready());
    assertThat(dismiss(hilde.id(), hilde.id())).isEqualTo(new NotHeld());
  }

  @Test
  void whoWasImportedAsNothingElseStaysAMember() {
    var kari = holder("Kari", API_ADMINISTRATOR);

    dismiss(kari.id(), hilde.id());

    assertThat(roles.of(kari.id())).containsExactly(new Holding(etat, MEMBER));
  }

  @Test
  void aReasonThatCannotGoOnTheRecordIsRefused() {
    var cause = new Cause(ACTOR, "x".repeat(Cause.LONGEST_REASON + 1));

    assertThat(administrators.appoint(etat, ola.id(), hilde.id(), cause))
        .isEqualTo(new Refused(new Violation("reason.too-long", "reason")));
    assertThat(administrators.of(etat)).isEmpty();
  }

  @Test
  void madeByManyAtOnceItIsRecordedAndCountedOnce() throws Exception {
    double before = appointed();

    var outcomes = Race.among(4, _ -> appoint(ola.id(), hilde.id()));

    assertThat(outcomes).containsOnlyOnce(new Done()).contains(new HeldAlready());
    assertThat(AuditView.of(jdbc, "person:" + ola.id()))
        .filteredOn(entry -> entry.contains(API_ADMINISTRATOR.name()))
        .hasSize(1);
    assertThat(appointed() - before).isEqualTo(1);
  }

  private RoleOutcome appoint(UUID person, UUID administrator) {
    return administrators.appoint(etat, person, administrator, because(administrator));
  }

  private RoleOutcome dismiss(UUID person, UUID administrator) {
    return administrators.dismiss(etat, person, administrator, because(administrator));
  }

  private static Cause because(UUID administrator) {
    return new Cause(new Actor.Person(administrator), "Ny oppgave");
  }

  private String details(String before, String after) {
    return "{\"after\":\"%s\",\"before\":\"%s\",\"organisation\":\"%s\",\"reason\":\"Ny oppgave\",\"role\":\"API_ADMINISTRATOR\"}"
        .formatted(after, before, etat);
  }

  private double appointed() {
    return meters.counter("portvakt.role.requests", "action", "appoint", "outcome", "Done").count();
  }

  private Person holder(String name, Role role) {
    var person = persons.register(name, Some.email(), ACTOR);
    roles.give(person.id(), etat, role, ACTOR);
    return person;
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
