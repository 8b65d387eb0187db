package no.portvakt.registry.right;

import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.SERVICEDESK;
import static no.portvakt.registry.role.Role.SERVICEDESK_LEADER;

import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/**
 * Who gives and takes the rights of an organisation: its main administrators, and the servicedesk,
 * which stands in where there is nobody who can, or who does.
 */
@Component
class RightsOffice {

  private final Roles roles;

  RightsOffice(Roles roles) {
    this.roles = roles;
  }

  boolean isHeldBy(UUID person, OrganisationNumber organisation) {
    return roles.holds(person, organisation, MAIN_ADMINISTRATOR)
        || roles.holdsAnywhere(person, SERVICEDESK)
        || roles.holdsAnywhere(person, SERVICEDESK_LEADER);
  }
}
