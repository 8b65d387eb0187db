package no.portvakt.registry.scope;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scope's settings as somebody gave them: texts that may be anything, and nothing where they left
 * a field out, which means Digdir's default (or, in a change, the same default: a change replaces
 * all settings). The prefix and the name are not part of it.
 */
public record ScopeForm(
    @Nullable String description,
    @Nullable String longDescription,
    @Nullable String visibility,
    @Nullable String tokenType,
    @Nullable Set<String> allowedIntegrationTypes,
    boolean requiresUserConsent,
    boolean requiresUserAuthentication,
    boolean requiresPseudonymousTokens,
    @Nullable String delegationSource,
    @Nullable Long atMaxAge,
    @Nullable Long authorizationMaxLifetime,
    boolean accessibleForAll,
    @Nullable String enforcedAudience) {

  /** Settings as they stand, to be given again. */
  public static ScopeForm of(ScopeSettings settings) {
    return new ScopeForm(
        settings.description(),
        settings.longDescription(),
        settings.visibility().name(),
        settings.tokenType().name(),
        Set.copyOf(settings.integrationTypeCodes()),
        settings.requiresUserConsent(),
        settings.requiresUserAuthentication(),
        settings.requiresPseudonymousTokens(),
        settings.delegationSource() == null ? null : settings.delegationSource().toString(),
        settings.atMaxAge(),
        settings.authorizationMaxLifetime(),
        settings.accessibleForAll(),
        settings.enforcedAudience());
  }

  /** The same, but it can be delegated. */
  public ScopeForm delegatedBy(URI source) {
    return new ScopeForm(
        description,
        longDescription,
        visibility,
        tokenType,
        allowedIntegrationTypes,
        requiresUserConsent,
        requiresUserAuthentication,
        requiresPseudonymousTokens,
        source.toString(),
        atMaxAge,
        authorizationMaxLifetime,
        accessibleForAll,
        enforcedAudience);
  }
}
