package no.portvakt.registry.token;

import java.util.Set;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** A verified access token: on whose behalf which client may do what. */
public record AccessToken(
    ClientId client,
    OrganisationNumber consumer,
    @Nullable OrganisationNumber supplier,
    Set<ScopeName> scopes) {

  public AccessToken {
    scopes = Set.copyOf(scopes);
  }
}
