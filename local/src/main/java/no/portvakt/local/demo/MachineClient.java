package no.portvakt.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import no.portvakt.local.program.LocalException;

/**
 * A client of the token endpoint, as any client of Maskinporten is (RFC 7523).
 *
 * @param issuer the environment's, with its final slash
 */
public record MachineClient(
    URI issuer, String clientId, String kid, PrivateKey key, InstantSource clock) {

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final long LIFETIME_SECONDS = 100;

  /** An access token for the scope, or for several with spaces between. */
  public String token(String scope) {
    return token(Map.of("scope", scope));
  }

  /** The same on behalf of a consumer that has delegated the scope. */
  public String token(String scope, String consumer) {
    return token(Map.of("scope", scope, "consumer_org", consumer));
  }

  private String token(Map<String, String> wanted) {
    var form = "grant_type=" + encode(GRANT) + "&assertion=" + assertion(wanted, clock.instant());
    var request =
        HttpRequest.newBuilder(issuer.resolve("token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = JsonParser.parseString(Exchange.body(request, 200)).getAsJsonObject();
    return answer.get("access_token").getAsString();
  }

  private String assertion(Map<String, String> wanted, Instant now) {
    var header = new JsonObject();
    header.addProperty("alg", "RS256");
    header.addProperty("kid", kid);
    var claims = new JsonObject();
    claims.addProperty("aud", issuer.toString());
    claims.addProperty("iss", clientId);
    wanted.forEach(claims::addProperty);
    claims.addProperty("iat", now.getEpochSecond());
    claims.addProperty("exp", now.getEpochSecond() + LIFETIME_SECONDS);
    claims.addProperty("jti", UUID.randomUUID().toString());
    var signed =
        base64url(header.toString().getBytes(UTF_8))
            + "."
            + base64url(claims.toString().getBytes(UTF_8));
    return signed + "." + base64url(sign(signed));
  }

  private byte[] sign(String text) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new LocalException("the key " + kid + " does not sign", e);
    }
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
