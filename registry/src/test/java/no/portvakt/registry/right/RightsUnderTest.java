package no.portvakt.registry.right;

import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.support.Some.ACTOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A main administrator, and Ola, whose rights are given and taken. */
abstract class RightsUnderTest {

  static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Rights rights;
  @Autowired Roles roles;
  @Autowired Persons persons;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  OrganisationNumber etat;
  UUID hilde;
  UUID ola;

  @BeforeEach
  void registerAMainAdministratorAndSomebodyElse() {
    etat = organisation();
    hilde = persons.register("Hilde", Some.email(), ACTOR).id();
    roles.give(hilde, etat, MAIN_ADMINISTRATOR, ACTOR);
    ola = persons.register("Ola", Some.email(), ACTOR).id();
  }

  RightOutcome give(Right right, @Nullable Instant expires) {
    return rights.give("prod", etat, ola, right, hilde, expires, CAUSE);
  }

  RightOutcome take(Right right) {
    return rights.take("prod", etat, ola, right, hilde, CAUSE);
  }

  Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  List<String> audit() {
    return AuditView.of(jdbc, "person:" + ola).stream()
        .filter(entry -> entry.startsWith("right."))
        .toList();
  }

  OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
