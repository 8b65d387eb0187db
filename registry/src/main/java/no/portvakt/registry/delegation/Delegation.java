package no.portvakt.registry.delegation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * A consumer's access to the scopes of a scheme, lent to a supplier.
 *
 * @param scopes none when Altinn does not say and the scheme is not known here
 * @param created the epoch when Altinn does not say
 * @param resource what the scheme is in Altinn 3, if it is anything there
 */
public record Delegation(
    String environment,
    UUID scheme,
    OrganisationNumber consumer,
    OrganisationNumber supplier,
    Set<ScopeName> scopes,
    Instant created,
    @Nullable String resource) {

  public Delegation {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the organisation gave or received it. */
  public boolean concerns(OrganisationNumber number) {
    return consumer.equals(number) || supplier.equals(number);
  }
}
