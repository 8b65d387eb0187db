package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** A scope as an API provider sends it (domain rules 6.3). */
@Body(
    name = ScopeRequest.NAME,
    ignored = {"name", "owner_orgno", "owner_organization_name", "created", "last_updated"},
    notKept = {
      "descriptions",
      "protected",
      "supports_european_businesses",
      "delegations",
      "orphanedDelegations",
      "access"
    })
@Schema(
    name = "ScopeRequest",
    requiredProperties = {"prefix", "subscope", "description"})
record ScopeRequest(
    @JsonProperty("prefix")
        @Schema(description = "One of your own. Never changes.", example = "difitest")
        @Nullable String prefix,
    @JsonProperty("subscope")
        @Schema(
            description =
                "1 to 200 of a–z, æ, ø, å and digits, with / : . _ - between. Never changes.",
            example = "test2")
        @Nullable String subscope,
    @JsonProperty("description")
        @Schema(description = "1 to 255 characters.", example = "Look up test persons")
        @Nullable String description,
    @JsonProperty("long_description") @Schema(description = "Up to 4000 characters.")
        @Nullable String longDescription,
    @JsonProperty("visibility")
        @Schema(
            description = "INTERNAL is kept for the organisation that runs the installation.",
            allowableValues = {"PUBLIC", "PRIVATE", "INTERNAL"},
            example = "PUBLIC")
        @Nullable String visibility,
    @JsonProperty("token_type")
        @Schema(
            allowableValues = {"SELF_CONTAINED", "OPAQUE"},
            example = "SELF_CONTAINED")
        @Nullable String tokenType,
    @JsonProperty("allowed_integration_types")
        @ArraySchema(
            arraySchema =
                @Schema(description = "The clients that may have it. Empty: all of them."),
            schema = @Schema(example = "maskinporten"))
        @Nullable Set<String> allowedIntegrationTypes,
    @JsonProperty("requires_user_consent") @Schema(description = "No effect in Maskinporten.")
        @Nullable Boolean requiresUserConsent,
    @JsonProperty("requires_user_authentication")
        @Schema(description = "No effect in Maskinporten.")
        @Nullable Boolean requiresUserAuthentication,
    @JsonProperty("requires_pseudonymous_tokens")
        @Schema(description = "No effect in Maskinporten.")
        @Nullable Boolean requiresPseudonymousTokens,
    @JsonProperty("delegation_source")
        @Schema(
            description =
                "The issuer of one of the delegation sources; without it nobody delegates.",
            example = "https://tt02.altinn.no/")
        @Nullable String delegationSource,
    @JsonProperty("at_max_age")
        @Schema(
            description = "Longest life of an access token in seconds; 0 leaves it to the client.",
            example = "120")
        @Nullable Long atMaxAge,
    @JsonProperty("authorization_max_lifetime")
        @Schema(description = "In seconds. No effect in Maskinporten.", example = "120")
        @Nullable Long authorizationMaxLifetime,
    @JsonProperty("accessible_for_all")
        @Schema(description = "Whether consumers need no access of their own.")
        @Nullable Boolean accessibleForAll,
    @JsonProperty("enforced_aud_for_access_token")
        @Schema(description = "The aud of every token with this scope.")
        @Nullable String enforcedAudience,
    @JsonProperty("active")
        @Schema(description = "false deactivates, everything else activates.", example = "true")
        @Nullable Boolean active) {

  static final String NAME = "scope";

  ScopeForm form() {
    return new ScopeForm(
        description,
        longDescription,
        visibility,
        tokenType,
        allowedIntegrationTypes,
        isTrue(requiresUserConsent),
        isTrue(requiresUserAuthentication),
        isTrue(requiresPseudonymousTokens),
        delegationSource,
        atMaxAge,
        authorizationMaxLifetime,
        isTrue(accessibleForAll),
        enforcedAudience);
  }

  /** A scope keeps its name: a body that says another is about another scope. */
  void mustBe(ScopeName name) {
    if (prefix != null && !prefix.equals(name.prefix().value())) {
      throw Refusal.invalid("prefix", "api.field-immutable").about(NAME);
    }
    if (subscope != null && !subscope.equals(name.subscope())) {
      throw Refusal.invalid("subscope", "api.field-immutable").about(NAME);
    }
  }

  boolean deactivates() {
    return active != null && !active;
  }

  private static boolean isTrue(@Nullable Boolean given) {
    return given != null && given;
  }
}
