package no.portvakt.registry.role;

import java.util.List;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;

/**
 * Whom an organisation's main administrators have made its API access administrators. They are what
 * these are anyway, without being made it; so are those of a hovedenhet for its underenheter.
 */
public interface ApiAdministrators {

  /** By name, without the main administrators. */
  List<Person> of(OrganisationNumber organisation);

  /**
   * Makes a member of the organisation its API access administrator.
   *
   * @param administrator a main administrator of the organisation
   */
  RoleOutcome appoint(
      OrganisationNumber organisation, UUID person, UUID administrator, Cause cause);

  /**
   * Takes that back; the person stays a member.
   *
   * @param administrator a main administrator of the organisation
   */
  RoleOutcome dismiss(
      OrganisationNumber organisation, UUID person, UUID administrator, Cause cause);
}
