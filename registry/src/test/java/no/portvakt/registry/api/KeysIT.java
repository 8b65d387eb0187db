package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import no.portvakt.registry.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ApiIT
@ExtendWith(OutputCaptureExtension.class)
class KeysIT {

  private static final RSAKey ONE = Admins.newKey("one");
  private static final RSAKey TWO = Admins.newKey("two");

  @Autowired Admins admins;
  @Autowired MovableClock clock;

  private Api api;
  private String client;
  private String jwks;

  @BeforeEach
  void haveAClient() {
    api = admins.someone("ver2");
    client =
        "/api/v1/clients/"
            + api.post("/api/v1/clients", "{\"client_name\": \"a\", \"description\": \"b\"}")
                .isOk()
                .text("client_id");
    jwks = client + "/jwks";
  }

  @Test
  void aSetOfKeysIsRegisteredAndShownInItsOneForm() {
    var answer = api.post(jwks, set(ONE, TWO)).is(201);

    var key = answer.json().required("keys").get(0);
    assertThat(key.propertyNames())
        .containsExactly("kty", "use", "alg", "kid", "e", "n", "exp", "created", "last_updated");
    assertThat(key.get("kid").asString()).isEqualTo("one");
    assertThat(key.get("n").asString()).isEqualTo(ONE.getModulus().toString());
    assertThat(key.get("exp").asLong())
        .isCloseTo(clock.instant().plus(Duration.ofDays(365)).getEpochSecond(), offset(86_400L));
    assertThat(answer.text("created")).isEqualTo(clock.instant().toString());
    assertThat(api.get(jwks).isOk().json()).isEqualTo(answer.json());
    assertThat(api.get(jwks + "/one").isOk().json()).isEqualTo(key);
  }

  @Test
  void aSetReplacesAllThatWereThere() {
    api.post(jwks, set(ONE)).is(201);

    api.post(jwks, set(TWO)).is(201);

    assertThat(kids()).containsExactly("two");
  }

  @Test
  void oneKeyIsPutOrRemovedAndTheOthersStay() {
    api.post(jwks, set(ONE)).is(201);

    assertThat(api.put(jwks + "/two", TWO.toPublicJWK().toJSONString()).isOk().text("kid"))
        .isEqualTo("two");
    assertThat(kids()).containsExactly("one", "two");
    api.delete(jwks + "/one").is(204);
    assertThat(kids()).containsExactly("two");
    api.delete(jwks).is(204);

    assertThat(api.get(jwks).isOk().body()).isEqualTo("{\"keys\":[]}");
  }

  @Test
  void aKeyIsAddedAsPeopleHaveItAndItsIdIsAnswered() throws JOSEException {
    api.post(jwks, set(ONE)).is(201);
    var pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(TWO.toRSAPublicKey().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";

    var kid = add(pem).isOk().text("kid");

    assertThat(kids()).containsExactlyInAnyOrder("one", kid);
    assertThat(add(pem).isOk().text("kid")).isEqualTo(kid);
    assertThat(add(ONE.toPublicJWK().toJSONString()).isOk().text("kid")).isEqualTo("one");
  }

  @Test
  void aPrivateKeyIsRefusedAndNeitherRepeatedNorLogged(CapturedOutput log) throws JOSEException {
    var pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(ONE.toRSAPrivateKey().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";

    for (var answer :
        new Answer[] {
          api.post(jwks, ONE.toJSONString()), api.put(jwks + "/one", ONE.toJSONString()), add(pem)
        }) {
      answer.isRefused(400, "invalid_request");
      assertThat(answer.body())
          .doesNotContain(ONE.getPrivateExponent().toString())
          .doesNotContain(pem.substring(40, 80));
    }
    assertThat(kids()).isEmpty();
    assertThat(log.getAll())
        .doesNotContain(ONE.getPrivateExponent().toString())
        .doesNotContain(pem.substring(40, 80));
  }

  @Test
  void whatIsWrongWithAKeyIsSaidWithItsPlaceInTheSet() {
    var answer =
        api.post(jwks, set(ONE, TWO).replace("\"kid\":\"two\"", "\"kid\":\"one\""))
            .isRefused(400, "invalid_request");

    assertThat(answer.json().at("/errors/0/fieldIdentifier").asString()).isEqualTo("keys[1].kid");
    assertThat(answer.json().at("/errors/0/objectName").asString()).isEqualTo("oidcJwksRequest");
    api.post(jwks, ONE.toPublicJWK().toJSONString().replace("\"use\":\"sig\",", ""))
        .isRefused(400, "invalid_request")
        .about("use");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"keys\":[]}",
        "[]",
        "{\"keys\":[{\"kty\":\"RSA\",\"kty\":\"RSA\"}]}",
        "{\"keys\":",
        "not a key",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void whatIsNoKeyIsRefused(String body) {
    api.post(jwks, body).isRefused(400, "invalid_request");
  }

  @Test
  void aClientHasFiveKeysAtMost() {
    var keys = new RSAKey[6];
    Arrays.setAll(
        keys,
        i ->
            new RSAKey.Builder(ONE.getModulus(), ONE.getPublicExponent())
                .keyUse(ONE.getKeyUse())
                .algorithm(ONE.getAlgorithm())
                .keyID("k" + i)
                .build());

    api.post(jwks, set(keys)).isRefused(400, "invalid_request").about("keys");
  }

  @Test
  void othersKeysAreNotTouchedAndUnknownOnesNotFound() {
    api.post(jwks, set(ONE)).is(201);
    var other = admins.someone("ver2");

    other.get(jwks).isRefused(403, "access_denied");
    other.get(jwks + "/one").isRefused(403, "access_denied");
    other.post(jwks, set(ONE)).isRefused(403, "access_denied");
    other.put(jwks + "/one", set(ONE)).isRefused(403, "access_denied");
    other.delete(jwks).isRefused(403, "access_denied");
    other.delete(jwks + "/one").isRefused(403, "access_denied");
    other.with("Content-Type", "text/plain").post(v2(), set(ONE)).isRefused(403, "access_denied");
    api.get(jwks + "/two").isRefused(404, "not_found");
    api.delete(jwks + "/two").isRefused(404, "not_found");
    api.get("/api/v1/clients/none/jwks").isRefused(404, "not_found");
    api.post("/api/v1/clients/none/jwks", set(ONE)).isRefused(404, "not_found");
  }

  @Test
  void modifyIsEnoughForKeysAndForNothingElse() {
    var modifier = admins.api("ver2", api.organisation(), "idporten:dcr.modify");

    modifier.post("/clients" + jwks.substring("/api/v1/clients".length()), set(ONE)).is(201);

    modifier.get(jwks).isRefused(403, "insufficient_scope");
    modifier.delete(client).isRefused(403, "insufficient_scope");
  }

  private Answer add(String key) {
    return api.with("Content-Type", "text/plain").post(v2(), key);
  }

  private String v2() {
    return client.replace("/v1/", "/v2/") + "/key";
  }

  private List<String> kids() {
    return api.get(jwks)
        .isOk()
        .json()
        .required("keys")
        .valueStream()
        .map(key -> key.required("kid").asString())
        .toList();
  }

  private static String set(RSAKey... keys) {
    return Arrays.stream(keys)
        .map(key -> key.toPublicJWK().toJSONString())
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }
}
