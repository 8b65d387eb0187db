package no.portvakt.registry.delegation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;

/**
 * What is delegated as one: some scopes of one owner.
 *
 * @param title by language (nb, nn, en), 1 to 255 characters each
 */
public record DelegationScheme(
    String environment,
    UUID id,
    OrganisationNumber owner,
    Map<String, String> title,
    Map<String, String> description,
    Set<ScopeName> scopes,
    Instant created) {

  public DelegationScheme {
    title = Map.copyOf(title);
    description = Map.copyOf(description);
    scopes = Set.copyOf(scopes);
  }
}
