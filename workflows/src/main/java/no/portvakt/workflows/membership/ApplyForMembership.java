package no.portvakt.workflows.membership;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins a person to an organisation. Where the e-mail domain belongs to one organisation only, that
 * decides it at once; where several share it, the servicedesk confirms the one that the person
 * chose.
 */
@Component
public class ApplyForMembership {

  private final Organisations organisations;
  private final Roles roles;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final AuditTrail audit;

  ApplyForMembership(
      Organisations organisations,
      Roles roles,
      RequestStore requests,
      ProcessStart processes,
      AuditTrail audit) {
    this.organisations = organisations;
    this.roles = roles;
    this.requests = requests;
    this.processes = processes;
    this.audit = audit;
  }

  /** Gives membership at once if the domain leaves no choice; tells whether it did. */
  @Transactional
  public boolean joinOnlyOrganisation(Person person) {
    var owners = organisations.owning(person.emailDomain());
    return owners.size() == 1
        && roles.give(
            person.id(), owners.getFirst().number(), Role.MEMBER, new Actor.Person(person.id()));
  }

  /**
   * Asks the servicedesk to confirm that the person belongs to one of those that share the domain.
   */
  @Transactional
  public ApplicationOutcome apply(Person person, OrganisationNumber organisation) {
    var domain = person.emailDomain();
    if (organisations.owning(domain).stream()
        .map(Organisation::number)
        .noneMatch(organisation::equals)) {
      return new ApplicationOutcome.WrongDomain();
    }
    if (roles.holds(person.id(), organisation, Role.MEMBER)) {
      return new ApplicationOutcome.Already();
    }
    return requests
        .insert(null, organisation, person.id(), new MembershipApplication(domain))
        .<ApplicationOutcome>map(request -> applied(request, person))
        .orElseGet(ApplicationOutcome.Already::new);
  }

  private ApplicationOutcome applied(Request request, Person person) {
    audit.append(
        "membership.applied-for",
        request.reference(),
        Map.of("organisation", request.organisation().value()),
        new Actor.Person(person.id()));
    processes.of(request, EngineMessage.MEMBERSHIP_REQUESTED);
    return new ApplicationOutcome.Applied(request);
  }
}
