package no.portvakt.registry.token;

import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;

/**
 * What the token endpoint would answer, by its own rules, to an assertion without fault; nobody but
 * the client can make one.
 */
public interface TokenProof {

  /**
   * To a supplier that names a consumer in {@code consumer_org}, asked for each of its clients that
   * is registered with the scope and has a key that lives.
   *
   * @throws DelegationSourceException when Altinn must be asked and does not answer
   */
  TokenVerdict onBehalf(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier);
}
