package no.portvakt.registry.delegation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * What is delegated as one: some scopes of one owner.
 *
 * @param id follows from the resource, if there is one
 * @param title by language (nb, nn, en), 1 to 255 characters each
 * @param description by language (nb, nn, en), 1 to 1 000 characters each
 * @param resource what the scheme is in Altinn 3: the id of a resource of type MaskinportenSchema
 * @param version counts the changes, from 1
 */
public record DelegationScheme(
    String environment,
    UUID id,
    OrganisationNumber owner,
    Map<String, String> title,
    Map<String, String> description,
    Set<ScopeName> scopes,
    Instant created,
    @Nullable String resource,
    long version) {

  public DelegationScheme {
    title = Map.copyOf(title);
    description = Map.copyOf(description);
    scopes = Set.copyOf(scopes);
  }

  /** The next version, with these texts and scopes. */
  DelegationScheme changed(
      Map<String, String> newTitle, Map<String, String> newDescription, Set<ScopeName> newScopes) {
    return new DelegationScheme(
        environment,
        id,
        owner,
        newTitle,
        newDescription,
        newScopes,
        created,
        resource,
        version + 1);
  }

  boolean saysTheSameAs(DelegationScheme other) {
    return title.equals(other.title)
        && description.equals(other.description)
        && scopes.equals(other.scopes);
  }
}
