package no.portvakt.registry.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import no.portvakt.registry.scope.ScopeName;

/**
 * What the owner decides about a client, and may change.
 *
 * @param name 1 to 255 characters
 * @param description 1 to 2 000 characters
 * @param scopes what it may ask for
 * @param accessTokenLifetime in seconds, 1 or more
 * @param authorizationLifetime in seconds; no effect in Maskinporten
 * @param refreshTokenLifetime in seconds; no effect in Maskinporten
 */
public record ClientSettings(
    String name,
    String description,
    Set<ScopeName> scopes,
    int accessTokenLifetime,
    int authorizationLifetime,
    int refreshTokenLifetime) {

  public static final int ACCESS_TOKEN_LIFETIME = 120;
  public static final int AUTHORIZATION_LIFETIME = 7_200;
  public static final int REFRESH_TOKEN_LIFETIME = 600;

  public ClientSettings {
    scopes = Set.copyOf(scopes);
  }

  Set<ScopeName> scopesWithout(ClientSettings other) {
    return scopes.stream()
        .filter(scope -> !other.scopes.contains(scope))
        .collect(toUnmodifiableSet());
  }
}
