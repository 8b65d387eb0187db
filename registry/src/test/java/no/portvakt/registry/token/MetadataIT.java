package no.portvakt.registry.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published of an issuer, and where it is looked for. */
@TokenHttp
class MetadataIT {

  @Autowired TokenKit kit;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ver2/.well-known/oauth-authorization-server",
        "/ver2/.well-known/oauth-authorization-server/",
        "/ver2//.well-known/oauth-authorization-server",
        "/.well-known/oauth-authorization-server/ver2",
        "/.well-known/oauth-authorization-server/ver2/"
      })
  void metadataIsWhereClientsLookForIt(String path) {
    var reply = kit.get(path);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Cache-Control")).isEqualTo("max-age=3600, public");
    assertThat(reply.http().body())
        .isEqualTo(
            """
            {"issuer":"http://localhost:3000/ver2/","token_endpoint":"http://localhost:3000/ver2/token",\
            "jwks_uri":"http://localhost:3000/ver2/jwk",\
            "token_endpoint_auth_methods_supported":["private_key_jwt"],\
            "grant_types_supported":["urn:ietf:params:oauth:grant-type:jwt-bearer"],\
            "token_endpoint_auth_signing_alg_values_supported":["RS256","RS384","RS512"]}\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ver2/jwk", "/ver2/jwk/"})
  void thePublicKeysArePublishedAndNothingElseOfThem(String path) throws Exception {
    var reply = kit.get(path);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Cache-Control")).isEqualTo("max-age=3600, public");
    assertThat(reply.body().propertyNames()).containsExactly("keys");
    for (var key : reply.body().get("keys")) {
      assertThat(key.propertyNames()).containsExactly("kty", "use", "alg", "kid", "e", "n");
    }
    for (var key : JWKSet.parse(reply.http().body()).getKeys()) {
      assertThat(key.isPrivate()).isFalse();
      assertThat(key.size()).isEqualTo(2048);
      assertThat(key.getKeyUse()).isEqualTo(KeyUse.SIGNATURE);
      assertThat(key.computeThumbprint()).isEqualTo(new Base64URL(key.getKeyID()));
    }
  }

  @Test
  void eachEnvironmentHasKeysOfItsOwn() throws Exception {
    var all =
        List.of("ver1", "ver2", "prod").stream()
            .map(environment -> kit.get("/" + environment + "/jwk").http().body())
            .toList();

    assertThat(all).doesNotHaveDuplicates();
    assertThat(JWKSet.parse(all.getFirst()).getKeys()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ver3/jwk",
        "/ver3/.well-known/oauth-authorization-server",
        "/.well-known/oauth-authorization-server/ver3",
        "/.well-known/oauth-authorization-server",
        "/ver2/.well-known/openid-configuration",
        "/.well-known/openid-configuration/ver2"
      })
  void otherThingsAreNotThere(String path) {
    assertThat(kit.get(path).status()).isEqualTo(404);
  }
}
