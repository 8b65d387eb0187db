package no.portvakt.registry.role;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;

/**
 * Who holds which role. Questions follow {@link Role#implies}, those about an organisation {@link
 * Role#reachesUnits} too; what is given and taken is the role itself.
 */
public interface Roles {

  /** The roles a person was given, without those they imply and without underenheter. */
  Set<Holding> of(UUID person);

  /** For the organisation, or, of a role that reaches underenheter, for its hovedenhet. */
  boolean holds(UUID person, OrganisationNumber organisation, Role role);

  boolean holdsAnywhere(UUID person, Role role);

  /** By name. */
  List<Person> holders(Role role);

  /** All who hold it for the organisation as {@link #holds} says, by name. */
  List<Person> holders(OrganisationNumber organisation, Role role);

  /** Whether this is the one organisation that runs the installation. */
  boolean runsInstallation(OrganisationNumber organisation);

  /**
   * {@code false} when the person held it before. A role that runs the installation is refused for
   * any organisation but the one that already holds such roles.
   */
  boolean give(UUID person, OrganisationNumber organisation, Role role, Cause cause);

  /** The same where nobody asked for it. */
  boolean give(UUID person, OrganisationNumber organisation, Role role, Actor actor);

  /** {@code false} when the person did not hold it. */
  boolean take(UUID person, OrganisationNumber organisation, Role role, Actor actor);
}
