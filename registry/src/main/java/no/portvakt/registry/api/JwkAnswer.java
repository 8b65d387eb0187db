package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import no.portvakt.registry.client.ClientKey;
import org.jspecify.annotations.Nullable;

/** A client's key as Digdir shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Jwk")
record JwkAnswer(
    @JsonProperty("kty") @Schema(example = "RSA") String type,
    @JsonProperty("use") @Schema(example = "sig") String use,
    @JsonProperty("alg") @Schema(example = "RS256") String algorithm,
    @JsonProperty("kid") @Schema(example = "org_system_2026_Q1") String kid,
    @JsonProperty("e") @Schema(example = "AQAB") String exponent,
    @JsonProperty("n") @Schema(description = "2048 to 8192 bits, base64url.") String modulus,
    @JsonProperty("x5c")
        @Schema(description = "The certificate that the client is locked to, if it is.")
        @Nullable List<String> certificates,
    @JsonProperty("exp")
        @Schema(
            description = "When it expires, in seconds since 1970; at most a year ahead.",
            example = "1767225600")
        long expires,
    @JsonProperty("created") Instant created,
    @JsonProperty("last_updated") @Schema(description = "When it was registered last.")
        Instant lastUpdated) {

  static JwkAnswer of(ClientKey key) {
    var jwk = key.key();
    return new JwkAnswer(
        "RSA",
        "sig",
        jwk.algorithm(),
        jwk.kid(),
        jwk.exponent(),
        jwk.modulus(),
        jwk.certificates().isEmpty() ? null : jwk.certificates(),
        key.expires().getEpochSecond(),
        key.created(),
        key.lastUpdated());
  }
}
