package no.portvakt.registry.delegation;

import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;

/**
 * Checks all that must be in place before a supplier gets a token with {@code consumer_org}, so
 * that nobody says that a delegation is ready when it is not. An underenhet that delegates to its
 * hovedenhet is a consumer with a supplier like any other.
 */
public interface Readiness {

  /**
   * All five parts, as they stand now; Altinn is asked anew.
   *
   * @throws DelegationSourceException when Altinn must be asked and does not answer
   */
  ReadinessReport check(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier);
}
