package no.portvakt.bot.status;

import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/**
 * Who may look at a request: who sent it, who belongs to an organisation it concerns, who decides;
 * at one about delegations, who administers those of an underenhet.
 */
@Component
class Sight {

  private final Roles roles;

  Sight(Roles roles) {
    this.roles = roles;
  }

  boolean sees(Person person, Request request) {
    return request.requester().equals(person.id())
        || belongs(person, request.organisation(), request)
        || belongs(person, request.decidedFor(), request)
        || roles.of(person.id()).stream().anyMatch(holding -> holding.role().runsInstallation());
  }

  private boolean belongs(Person person, OrganisationNumber organisation, Request request) {
    return roles.holds(person.id(), organisation, Role.MEMBER)
        || (isAboutDelegation(request)
            && roles.holds(person.id(), organisation, Role.API_ADMINISTRATOR));
  }

  private static boolean isAboutDelegation(Request request) {
    return switch (request.kind()) {
      case SUPPLIER_DELEGATION, DELEGATION_REVOCATION, DELEGATION_INQUIRY -> true;
      default -> false;
    };
  }
}
