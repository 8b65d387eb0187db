package no.portvakt.registry.delegation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;

/** A consumer's access to the scopes of a scheme, lent to a supplier. */
public record Delegation(
    String environment,
    UUID scheme,
    OrganisationNumber consumer,
    OrganisationNumber supplier,
    Set<ScopeName> scopes,
    Instant created) {

  public Delegation {
    scopes = Set.copyOf(scopes);
  }
}
