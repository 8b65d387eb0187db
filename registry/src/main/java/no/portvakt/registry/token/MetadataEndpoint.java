package no.portvakt.registry.token;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.jose.StrictJson;
import no.portvakt.registry.signing.RotationSettings;
import no.portvakt.registry.signing.SigningKey;
import no.portvakt.registry.signing.SigningKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What clients and resource servers have to know of an issuer: its metadata (RFC 8414) where the
 * standard puts it and where many look for it, and its published keys (RFC 7517).
 */
@RestController
class MetadataEndpoint {

  private static final String WELL_KNOWN = "/.well-known/oauth-authorization-server";
  private static final CacheControl REMEMBERED =
      CacheControl.maxAge(RotationSettings.REMEMBERED).cachePublic();

  private final Environments environments;
  private final SigningKeys keys;

  MetadataEndpoint(Environments environments, SigningKeys keys) {
    this.environments = environments;
    this.keys = keys;
  }

  @GetMapping({
    WELL_KNOWN + "/{environment}",
    WELL_KNOWN + "/{environment}/",
    "/{environment}" + WELL_KNOWN,
    // from those who append it with its slash to an issuer that ends in one
    "/{environment}/" + WELL_KNOWN,
    "/{environment}" + WELL_KNOWN + "/"
  })
  ResponseEntity<byte[]> metadata(@PathVariable String environment) {
    return environments
        .find(environment)
        .map(found -> json(metadata(found)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping({"/{environment}/jwk", "/{environment}/jwk/"})
  ResponseEntity<byte[]> keys(@PathVariable String environment) {
    return environments
        .find(environment)
        .map(found -> keys.of(found.name()).keys().stream().map(SigningKey::jwk).toList())
        .map(jwks -> json(Map.of("keys", jwks)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static Map<String, Object> metadata(Environment environment) {
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("issuer", environment.issuer().toString());
    metadata.put("token_endpoint", environment.address("token"));
    metadata.put("jwks_uri", environment.address("jwk"));
    metadata.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    metadata.put("grant_types_supported", List.of(JwtBearerGrant.GRANT_TYPE));
    metadata.put(
        "token_endpoint_auth_signing_alg_values_supported", List.of("RS256", "RS384", "RS512"));
    return metadata;
  }

  private static ResponseEntity<byte[]> json(Map<String, ?> content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(REMEMBERED)
        .body(StrictJson.bytes(content));
  }
}
