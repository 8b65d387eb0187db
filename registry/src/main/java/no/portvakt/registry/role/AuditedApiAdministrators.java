package no.portvakt.registry.role;

import static no.portvakt.registry.role.Role.API_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MEMBER;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.internal.Tally;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.RoleOutcome.Done;
import no.portvakt.registry.role.RoleOutcome.HeldAlready;
import no.portvakt.registry.role.RoleOutcome.NotAllowed;
import no.portvakt.registry.role.RoleOutcome.NotHeld;
import no.portvakt.registry.role.RoleOutcome.NotMember;
import no.portvakt.registry.role.RoleOutcome.Refused;
import no.portvakt.registry.role.RoleOutcome.UnknownPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AuditedApiAdministrators implements ApiAdministrators {

  private static final String HELD = "held";
  private static final String NOT_HELD = "not held";

  private final RoleTable table;
  private final Roles roles;
  private final AuditTrail audit;
  private final Tally tally;

  AuditedApiAdministrators(RoleTable table, Roles roles, AuditTrail audit, MeterRegistry meters) {
    this.table = table;
    this.roles = roles;
    this.audit = audit;
    this.tally = new Tally(meters, "portvakt.role.requests");
  }

  @Override
  public List<Person> of(OrganisationNumber organisation) {
    return table.holders(organisation, API_ADMINISTRATOR).stream()
        .filter(person -> !roles.holds(person.id(), organisation, MAIN_ADMINISTRATOR))
        .toList();
  }

  @Override
  @Transactional
  public RoleOutcome appoint(
      OrganisationNumber organisation, UUID person, UUID administrator, Cause cause) {
    return tally.count(
        "appoint",
        obstacle(organisation, person, administrator, cause)
            .orElseGet(() -> give(organisation, person, cause)));
  }

  @Override
  @Transactional
  public RoleOutcome dismiss(
      OrganisationNumber organisation, UUID person, UUID administrator, Cause cause) {
    return tally.count(
        "dismiss",
        obstacle(organisation, person, administrator, cause)
            .orElseGet(() -> take(organisation, person, cause)));
  }

  private Optional<RoleOutcome> obstacle(
      OrganisationNumber organisation, UUID person, UUID administrator, Cause cause) {
    if (!roles.holds(administrator, organisation, MAIN_ADMINISTRATOR)) {
      return Optional.of(new NotAllowed());
    }
    var reason = cause.violation();
    if (reason.isPresent()) {
      return Optional.of(new Refused(reason.get()));
    }
    return table.lock(person) ? Optional.empty() : Optional.of(new UnknownPerson());
  }

  private RoleOutcome give(OrganisationNumber organisation, UUID person, Cause cause) {
    if (!roles.holds(person, organisation, MEMBER)) {
      return new NotMember();
    }
    if (holdsItself(person, organisation)) {
      return new HeldAlready();
    }
    table.add(person, organisation, API_ADMINISTRATOR);
    record("role.given", organisation, person, NOT_HELD, HELD, cause);
    return new Done();
  }

  /** Not by a hovedenhet, which the organisation may leave. */
  private boolean holdsItself(UUID person, OrganisationNumber organisation) {
    return roles.of(person).stream()
        .anyMatch(held ->
            held.organisation().equals(organisation) && held.role().implies(API_ADMINISTRATOR));
  }

  private RoleOutcome take(OrganisationNumber organisation, UUID person, Cause cause) {
    if (!table.remove(person, organisation, API_ADMINISTRATOR)) {
      return new NotHeld();
    }
    record("role.taken", organisation, person, HELD, NOT_HELD, cause);
    if (!roles.holds(person, organisation, MEMBER)) {
      roles.give(person, organisation, MEMBER, cause.actor());
    }
    return new Done();
  }

  private void record(
      String action,
      OrganisationNumber organisation,
      UUID person,
      String before,
      String after,
      Cause cause) {
    audit.append(
        action,
        "person:" + person,
        Map.of(
            "organisation",
            organisation.value(),
            "role",
            API_ADMINISTRATOR.name(),
            "before",
            before,
            "after",
            after),
        cause);
  }
}
