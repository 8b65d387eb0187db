package no.portvakt.registry.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Objects;
import java.util.Set;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * A client as somebody gave it: texts that may be anything, and nothing where they left a field
 * out, which means the default of the integration type. Fields that a Maskinporten client can have
 * one value of only (application type, authentication method, grant types) are checked and not
 * kept.
 */
public record ClientForm(
    @Nullable String name,
    @Nullable String description,
    @Nullable String integrationType,
    @Nullable String applicationType,
    @Nullable String tokenEndpointAuthMethod,
    @Nullable Set<String> grantTypes,
    @Nullable Set<String> scopes,
    @Nullable Integer accessTokenLifetime,
    @Nullable Integer authorizationLifetime,
    @Nullable Integer refreshTokenLifetime) {

  Set<String> wantedScopes() {
    return scopes == null ? Set.of() : scopes;
  }

  Set<String> scopesBeyond(Set<ScopeName> standing) {
    var names = standing.stream().map(ScopeName::value).collect(toUnmodifiableSet());
    return wantedScopes().stream()
        .filter(scope -> !names.contains(scope))
        .collect(toUnmodifiableSet());
  }

  /** Of a form that breaks no rule, and whose scopes all exist. */
  ClientSettings settings() {
    return new ClientSettings(
        Objects.requireNonNull(name).strip(),
        Objects.requireNonNull(description).strip(),
        wantedScopes().stream().map(ScopeName::new).collect(toUnmodifiableSet()),
        orElse(accessTokenLifetime, ClientSettings.ACCESS_TOKEN_LIFETIME),
        orElse(authorizationLifetime, ClientSettings.AUTHORIZATION_LIFETIME),
        orElse(refreshTokenLifetime, ClientSettings.REFRESH_TOKEN_LIFETIME));
  }

  private static int orElse(@Nullable Integer given, int usual) {
    return given == null ? usual : given;
  }
}
