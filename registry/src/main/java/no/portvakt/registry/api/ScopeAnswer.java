package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import no.portvakt.registry.scope.Scope;
import org.jspecify.annotations.Nullable;

/** A scope as Digdir shows it; a field without a value is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Scope")
record ScopeAnswer(
    @JsonProperty("name") @Schema(example = "difitest:test2") String name,
    @JsonProperty("prefix") @Schema(example = "difitest") String prefix,
    @JsonProperty("subscope") @Schema(example = "test2") String subscope,
    @JsonProperty("description") @Schema(example = "Look up test persons") String description,
    @JsonProperty("long_description") String longDescription,
    @JsonProperty("active") @Schema(description = "Without it no token is issued.") boolean active,
    @JsonProperty("visibility") @Schema(example = "PUBLIC") String visibility,
    @JsonProperty("token_type") @Schema(example = "SELF_CONTAINED") String tokenType,
    @JsonProperty("allowed_integration_types")
        @ArraySchema(schema = @Schema(example = "maskinporten"))
        List<String> allowedIntegrationTypes,
    @JsonProperty("requires_user_consent") boolean requiresUserConsent,
    @JsonProperty("requires_user_authentication") boolean requiresUserAuthentication,
    @JsonProperty("requires_pseudonymous_tokens") boolean requiresPseudonymousTokens,
    @JsonProperty("delegation_source") @Schema(example = "https://tt02.altinn.no/")
        @Nullable String delegationSource,
    @JsonProperty("at_max_age") @Schema(example = "120") long atMaxAge,
    @JsonProperty("authorization_max_lifetime") @Schema(example = "120")
        long authorizationMaxLifetime,
    @JsonProperty("accessible_for_all") boolean accessibleForAll,
    @JsonProperty("enforced_aud_for_access_token") @Nullable String enforcedAudience,
    @JsonProperty("owner_orgno") @Schema(example = "991825827") String owner,
    @JsonProperty("created") Instant created,
    @JsonProperty("last_updated") Instant lastUpdated) {

  static ScopeAnswer of(Scope scope) {
    var settings = scope.settings();
    return new ScopeAnswer(
        scope.name().value(),
        scope.name().prefix().value(),
        scope.name().subscope(),
        settings.description(),
        settings.longDescription(),
        scope.active(),
        settings.visibility().name(),
        settings.tokenType().name(),
        settings.integrationTypeCodes(),
        settings.requiresUserConsent(),
        settings.requiresUserAuthentication(),
        settings.requiresPseudonymousTokens(),
        text(settings.delegationSource()),
        settings.atMaxAge(),
        settings.authorizationMaxLifetime(),
        settings.accessibleForAll(),
        settings.enforcedAudience(),
        scope.owner().value(),
        scope.created(),
        scope.lastUpdated());
  }

  static List<ScopeAnswer> of(List<Scope> scopes) {
    return scopes.stream().map(ScopeAnswer::of).toList();
  }

  private static @Nullable String text(@Nullable URI issuer) {
    return issuer == null ? null : issuer.toString();
  }
}
