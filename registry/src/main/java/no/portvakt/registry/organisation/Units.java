package no.portvakt.registry.organisation;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.audit.Cause;

/**
 * Underenheter and the hovedenhet that each belongs to. There is one level: a hovedenhet is no
 * underenhet, which the database holds too.
 */
public interface Units {

  /** The hovedenhet of an underenhet; none of what is no underenhet here. */
  Optional<OrganisationNumber> parentOf(OrganisationNumber unit);

  /** The underenheter of a hovedenhet, by name. */
  List<Organisation> of(OrganisationNumber parent);

  /** Makes one organisation the underenhet of another, also one that has been another's. */
  UnitOutcome attach(OrganisationNumber unit, OrganisationNumber parent, Cause cause);

  /**
   * Makes an underenhet one no more. What those of its hovedenhet have given for it stands; they
   * decide nothing for it from now on.
   */
  UnitOutcome detach(OrganisationNumber unit, Cause cause);
}
