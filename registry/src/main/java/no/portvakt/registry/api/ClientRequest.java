package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * A client as its owner sends it (domain rules 6.4). What changes nothing for a Maskinporten client
 * is ignored, for older clients send all that there is.
 */
@Body(
    name = ClientRequest.NAME,
    ignored = {
      "supplier_orgno",
      "created",
      "last_updated",
      "refresh_token_usage",
      "frontchannel_logout_session_required",
      "sso_disabled",
      "code_challenge_method",
      "client_uri",
      "logo_uri",
      "token_reference"
    },
    notKept = {
      "redirect_uris",
      "post_logout_redirect_uris",
      "frontchannel_logout_uri",
      "client_secret",
      "jwks",
      "jwks_uri",
      "onbehalfof"
    })
@Schema(
    name = "ClientRequest",
    requiredProperties = {"client_name", "description"})
record ClientRequest(
    @JsonProperty("client_id")
        @Schema(
            description = "Your own wish for an id, when the client is made; else it gets a UUID.",
            example = "238259d7-f0ab-4bd5-b253-0f0159375096")
        @Nullable String clientId,
    @JsonProperty("client_name")
        @Schema(description = "1 to 255 characters.", example = "oidc_difi_jb_test")
        @Nullable String name,
    @JsonProperty("description")
        @Schema(description = "1 to 2000 characters.", example = "Fetches test persons every night")
        @Nullable String description,
    @JsonProperty("client_orgno")
        @Schema(
            description =
                "Whose client it is: your own organisation, or a customer's with the admin scope"
                    + " idporten:dcr.supplier. Never changes.",
            example = "991825827")
        @Nullable String organisation,
    @JsonProperty("integration_type")
        @Schema(description = "Never changes.", example = "maskinporten")
        @Nullable String integrationType,
    @JsonProperty("application_type") @Schema(example = "web") @Nullable String applicationType,
    @JsonProperty("token_endpoint_auth_method") @Schema(example = "private_key_jwt")
        @Nullable String tokenEndpointAuthMethod,
    @JsonProperty("grant_types")
        @ArraySchema(schema = @Schema(example = "urn:ietf:params:oauth:grant-type:jwt-bearer"))
        @Nullable Set<String> grantTypes,
    @JsonProperty("scopes")
        @ArraySchema(
            arraySchema = @Schema(description = "What the client may ask for."),
            schema = @Schema(example = "difitest:api3"))
        @Nullable Set<String> scopes,
    @JsonProperty("access_token_lifetime")
        @Schema(description = "In seconds. 0 or absent: 120.", example = "120")
        @Nullable Integer accessTokenLifetime,
    @JsonProperty("authorization_lifetime")
        @Schema(description = "In seconds. No effect in Maskinporten.", example = "7200")
        @Nullable Integer authorizationLifetime,
    @JsonProperty("refresh_token_lifetime")
        @Schema(description = "In seconds. No effect in Maskinporten.", example = "600")
        @Nullable Integer refreshTokenLifetime,
    @JsonProperty("active")
        @Schema(description = "false deactivates, everything else activates.", example = "true")
        @Nullable Boolean active) {

  static final String NAME = "addClientRequest";

  ClientForm form() {
    return new ClientForm(
        name,
        description,
        integrationType,
        applicationType,
        tokenEndpointAuthMethod,
        grantTypes,
        scopes,
        orDefault(accessTokenLifetime),
        orDefault(authorizationLifetime),
        orDefault(refreshTokenLifetime));
  }

  /** An id of the caller's own wish. */
  @Nullable ClientId wantedId() {
    return clientId == null || clientId.isEmpty()
        ? null
        : ClientId.parse(clientId)
            .orElseThrow(() -> Refusal.invalid("client_id", "api.client-id").about(NAME));
  }

  /** Whom it is for, if that is another than the caller. */
  Optional<OrganisationNumber> customer(OrganisationNumber caller) {
    return Optional.ofNullable(organisation)
        .filter(number -> !number.isEmpty())
        .map(number -> Refusal.about(NAME, () -> Parameters.organisation("client_orgno", number)))
        .filter(number -> !number.equals(caller));
  }

  /** A client keeps its id and its owner. */
  void mustBe(Client client) {
    if (clientId != null && !clientId.isEmpty() && !clientId.equals(client.id().value())) {
      throw Refusal.invalid("client_id", "api.field-immutable").about(NAME);
    }
    if (organisation != null
        && !organisation.isEmpty()
        && !organisation.equals(client.organisation().value())) {
      throw Refusal.invalid("client_orgno", "api.field-immutable").about(NAME);
    }
  }

  boolean deactivates() {
    return active != null && !active;
  }

  /** Clients that were written in Go send 0 for what they leave to Digdir. */
  private static @Nullable Integer orDefault(@Nullable Integer seconds) {
    return seconds != null && seconds == 0 ? null : seconds;
  }
}
