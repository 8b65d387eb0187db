package no.portvakt.registry.scope;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides about a scope, and may change.
 *
 * @param description 1 to 255 characters
 * @param longDescription shown when consent is asked for; may be empty, at most 4 000 characters
 * @param allowedIntegrationTypes the clients that may have it; empty: all
 * @param delegationSource the issuer of the delegations that count, exactly as configured for the
 *     environment; none: it cannot be delegated
 * @param atMaxAge longest life of an access token in seconds; 0: the client decides
 * @param authorizationMaxLifetime in seconds; no effect in Maskinporten
 * @param accessibleForAll whether consumers need no access of their own
 * @param enforcedAudience the {@code aud} that every token with this scope gets
 */
public record ScopeSettings(
    String description,
    String longDescription,
    Visibility visibility,
    TokenType tokenType,
    Set<IntegrationType> allowedIntegrationTypes,
    boolean requiresUserConsent,
    boolean requiresUserAuthentication,
    boolean requiresPseudonymousTokens,
    @Nullable URI delegationSource,
    long atMaxAge,
    long authorizationMaxLifetime,
    boolean accessibleForAll,
    @Nullable String enforcedAudience) {

  public ScopeSettings {
    allowedIntegrationTypes = Set.copyOf(allowedIntegrationTypes);
  }

  /** In Digdir's words, sorted. */
  public List<String> integrationTypeCodes() {
    return allowedIntegrationTypes.stream().map(IntegrationType::code).sorted().toList();
  }

  public boolean allows(IntegrationType type) {
    return allowedIntegrationTypes.isEmpty() || allowedIntegrationTypes.contains(type);
  }
}
