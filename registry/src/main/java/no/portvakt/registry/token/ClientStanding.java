package no.portvakt.registry.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;

/**
 * What the registry knows of an active client that asks for a token.
 *
 * @param tokenLifetime in seconds
 * @param hasKeys whether any key is registered, live or not
 * @param key the registered key that the assertion names
 * @param scopes those of the scopes asked for that are registered on the client, by name
 */
record ClientStanding(
    OrganisationNumber organisation,
    Optional<OrganisationNumber> supplier,
    IntegrationType type,
    int tokenLifetime,
    boolean hasKeys,
    Optional<RegisteredKey> key,
    Map<String, ScopeStanding> scopes) {

  ClientStanding with(Map<String, ScopeStanding> registered) {
    return new ClientStanding(
        organisation, supplier, type, tokenLifetime, hasKeys, key, registered);
  }

  /** A registered key; with certificates it is locked to the first of them. */
  record RegisteredKey(
      String algorithm,
      String modulus,
      String exponent,
      Instant expires,
      List<String> certificates) {}

  /**
   * A scope, and how the consumer stands to it.
   *
   * @param allowedTypes in Digdir's words; empty: all
   * @param longestLife of a token, in seconds; 0: the client's
   * @param granted whether the consumer has access, by an access of its own or as everybody
   * @param delegated whether the consumer, being another, has delegated it to the client's
   *     organisation
   */
  record ScopeStanding(
      boolean active,
      List<String> allowedTypes,
      long longestLife,
      Optional<String> enforcedAudience,
      Optional<String> delegationSource,
      boolean granted,
      boolean delegated) {

    boolean allows(IntegrationType type) {
      return allowedTypes.isEmpty() || allowedTypes.contains(type.code());
    }
  }
}
