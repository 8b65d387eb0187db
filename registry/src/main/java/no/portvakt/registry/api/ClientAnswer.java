package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** A client as Digdir shows it; a field without a value is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Client")
record ClientAnswer(
    @JsonProperty("client_id") @Schema(example = "238259d7-f0ab-4bd5-b253-0f0159375096") String id,
    @JsonProperty("client_name") @Schema(example = "oidc_difi_jb_test") String name,
    @JsonProperty("description") @Schema(example = "Fetches test persons every night")
        String description,
    @JsonProperty("client_orgno") @Schema(example = "991825827") String organisation,
    @JsonProperty("supplier_orgno")
        @Schema(description = "Who made it for them, if somebody did.", example = "889640782")
        @Nullable String supplier,
    @JsonProperty("active") boolean active,
    @JsonProperty("integration_type") @Schema(example = "maskinporten") String integrationType,
    @JsonProperty("application_type") @Schema(example = "web") String applicationType,
    @JsonProperty("token_endpoint_auth_method") @Schema(example = "private_key_jwt")
        String tokenEndpointAuthMethod,
    @JsonProperty("grant_types")
        @ArraySchema(schema = @Schema(example = "urn:ietf:params:oauth:grant-type:jwt-bearer"))
        List<String> grantTypes,
    @JsonProperty("scopes") @ArraySchema(schema = @Schema(example = "difitest:api3"))
        List<String> scopes,
    @JsonProperty("access_token_lifetime") @Schema(example = "120") int accessTokenLifetime,
    @JsonProperty("authorization_lifetime") @Schema(example = "7200") int authorizationLifetime,
    @JsonProperty("refresh_token_lifetime") @Schema(example = "600") int refreshTokenLifetime,
    @JsonProperty("refresh_token_usage") @Schema(example = "ONETIME") String refreshTokenUsage,
    @JsonProperty("redirect_uris") List<String> redirectUris,
    @JsonProperty("post_logout_redirect_uris") List<String> postLogoutRedirectUris,
    @JsonProperty("frontchannel_logout_session_required") boolean frontchannelLogoutSessionRequired,
    @JsonProperty("sso_disabled") boolean ssoDisabled,
    @JsonProperty("code_challenge_method") @Schema(example = "none") String codeChallengeMethod,
    @JsonProperty("created") Instant created,
    @JsonProperty("last_updated") Instant lastUpdated) {

  static ClientAnswer of(Client client) {
    var settings = client.settings();
    return new ClientAnswer(
        client.id().value(),
        settings.name(),
        settings.description(),
        client.organisation().value(),
        text(client.supplier()),
        client.active(),
        client.integrationType().code(),
        "web",
        "private_key_jwt",
        List.of("urn:ietf:params:oauth:grant-type:jwt-bearer"),
        settings.scopes().stream().map(ScopeName::value).sorted().toList(),
        settings.accessTokenLifetime(),
        settings.authorizationLifetime(),
        settings.refreshTokenLifetime(),
        "ONETIME",
        List.of(),
        List.of(),
        false,
        false,
        "none",
        client.created(),
        client.lastUpdated());
  }

  static List<ClientAnswer> of(List<Client> clients) {
    return clients.stream().map(ClientAnswer::of).toList();
  }

  private static @Nullable String text(@Nullable OrganisationNumber number) {
    return number == null ? null : number.value();
  }
}
