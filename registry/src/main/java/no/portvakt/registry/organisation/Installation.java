package no.portvakt.registry.organisation;

import java.util.Optional;
import no.portvakt.registry.audit.Cause;

/** Which organisation runs this installation: one, and for good once it is settled. */
public interface Installation {

  /** None before it is settled. */
  Optional<OrganisationNumber> organisation();

  /** Whether it is settled, and this is the one. */
  default boolean isRunBy(OrganisationNumber number) {
    return organisation().filter(number::equals).isPresent();
  }

  /** Settles it, unless it is settled already, and tells who it is. */
  OrganisationNumber settle(OrganisationNumber organisation, Cause cause);
}
