package no.portvakt.bot.status;

import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/**
 * Who may look at a request: who sent it, who belongs to an organisation it concerns, who decides.
 */
@Component
class Sight {

  private final Roles roles;

  Sight(Roles roles) {
    this.roles = roles;
  }

  boolean sees(Person person, Request request) {
    return request.requester().equals(person.id())
        || roles.holds(person.id(), request.organisation(), Role.MEMBER)
        || roles.holds(person.id(), request.decidedFor(), Role.MEMBER)
        || roles.of(person.id()).stream().anyMatch(holding -> holding.role().runsInstallation());
  }
}
