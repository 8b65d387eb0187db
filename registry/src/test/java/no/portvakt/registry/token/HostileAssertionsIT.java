package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assertions that others might take, or choke on. */
@TokenHttp
@Tag("once")
class HostileAssertionsIT {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private Scene scene;

  @BeforeEach
  void set() {
    scene = new Scene(jdbc, clock);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void noVectorIsTakenForAnAssertion(AssertionVector vector) {
    assertMalformed(kit.ask(ENVIRONMENT, vector.spoil(scene.draft())));
  }

  static Stream<AssertionVector> vectors() {
    return AssertionVector.all();
  }

  @Test
  void aPublicKeyIsNoSharedSecret() throws Exception {
    var draft = scene.draft().algorithm("HS256");
    var secrets =
        List.of(
            scene.key.publicKey().getEncoded(),
            Base64.getUrlDecoder().decode(scene.key.modulus()),
            pem(scene.key).getBytes(UTF_8));
    for (var secret : secrets) {
      var forged =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(scene.key.kid()).build(),
              new Payload(draft.claimsText()));
      forged.sign(new MACSigner(secret));

      assertMalformed(kit.ask(ENVIRONMENT, forged.serialize()));
    }
  }

  @Test
  void aKeyThatComesAlongIsNotTrusted() {
    var attacker = new RSAKey.Builder(TestKey.second().publicKey()).build();
    var draft =
        scene.draft().signer(TestKey.second()).header("jwk", attacker.toPublicJWK().toJSONObject());

    assertMalformed(kit.ask(ENVIRONMENT, draft.signed()));
    assertMalformed(kit.ask(ENVIRONMENT, draft.header("kid", null).signed()));
  }

  @Test
  void anUnsignedAssertionIsNone() {
    var draft = scene.draft().header("alg", "none");
    var parts = draft.signed().split("\\.", -1);

    assertMalformed(kit.ask(ENVIRONMENT, parts[0] + "." + parts[1] + "."));
    assertMalformed(kit.ask(ENVIRONMENT, parts[0] + "." + parts[1] + ".AA"));
  }

  @Test
  void anEmptyOrShortenedOrLengthenedSignatureIsWrong() {
    var assertion = scene.draft().signed();
    var input = assertion.substring(0, assertion.lastIndexOf('.') + 1);
    var signature = Base64.getUrlDecoder().decode(assertion.substring(input.length()));

    for (var bytes : List.of(new byte[1], new byte[256], new byte[512], prefix(signature, 255))) {
      var reply = kit.ask(ENVIRONMENT, input + Draft.encoded(bytes));

      assertThat(reply.number()).isEqualTo("MP-124");
    }
  }

  @Test
  void aSignatureHasOneSpelling() {
    var assertion = scene.draft().signed();
    int last = ALPHABET.indexOf(assertion.charAt(assertion.length() - 1));

    for (int spare = 1; spare < 16; spare++) {
      var other = assertion.substring(0, assertion.length() - 1) + ALPHABET.charAt(last ^ spare);
      assertMalformed(kit.ask(ENVIRONMENT, other));
    }
    assertThat(kit.ask(ENVIRONMENT, assertion).status()).isEqualTo(200);
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() {
    var draft = scene.draft();
    var header = Draft.encoded(draft.headerText().getBytes(UTF_8));
    var sixteen = Draft.encoded(draft.claimsText().getBytes(UTF_16));
    var overlong = (AssertionVector.open(draft.claimsText()) + ",\"a\":\"~\"}").getBytes(UTF_8);
    overlong[overlong.length - 3] = (byte) 0xff;

    for (var claims : List.of(sixteen, Draft.encoded(overlong))) {
      var input = header + "." + claims;
      assertMalformed(
          kit.ask(ENVIRONMENT, input + "." + Draft.encoded(scene.key.sign("RS256", input))));
    }
  }

  @Test
  void noChangeOfAGoodAssertionIsGoodOrAnErrorOfOurs() {
    var random = Seeded.random("noChangeOfAGoodAssertionIsGoodOrAnErrorOfOurs");
    var good = scene.draft().signed();

    for (int i = 0; i < 500; i++) {
      var changed = changed(good, random);
      var reply = kit.ask(ENVIRONMENT, changed);

      assertThat(reply.status()).as(changed).isBetween(400, 499);
      assertThat(reply.text("error")).isNotEmpty();
    }
    assertThat(kit.ask(ENVIRONMENT, good).status()).isEqualTo(200);
  }

  private static String changed(String good, Random random) {
    int where = random.nextInt(good.length());
    var before = good.substring(0, where);
    var after = good.substring(where + 1);
    var changed =
        switch (random.nextInt(5)) {
          case 0 -> before + after;
          case 1 -> before + (char) random.nextInt(0x100) + good.charAt(where) + after;
          case 2 -> before;
          case 3 -> before + (char) random.nextInt(0x2_000) + after;
          default -> before + ALPHABET.charAt(random.nextInt(64)) + after;
        };
    return changed.equals(good) ? good + "A" : changed;
  }

  @Test
  void whateverAClientSignsItIsAnsweredAndNoErrorOfOurs() {
    var random = Seeded.random("whateverAClientSignsItIsAnsweredAndNoErrorOfOurs");
    var headers = List.of("alg", "kid", "x5c", "typ", "crit", "jwk");
    var claims =
        List.of(
            "iss",
            "aud",
            "scope",
            "iat",
            "exp",
            "nbf",
            "jti",
            "consumer_org",
            "iss_onbehalfof",
            "resource",
            "pid",
            "authorization_details",
            "æ");

    for (int i = 0; i < 500; i++) {
      var draft = scene.draft();
      if (random.nextInt(4) == 0) {
        draft.header(headers.get(random.nextInt(headers.size())), value(random, 0));
      }
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        draft.claim(claims.get(random.nextInt(claims.size())), value(random, 0));
      }
      var reply = kit.ask(ENVIRONMENT, draft.signed());

      assertThat(reply.status()).as(draft.headerText() + draft.claimsText()).isBetween(200, 499);
      assertThat(reply.body().has(reply.status() == 200 ? "access_token" : "error")).isTrue();
    }
  }

  private Object value(Random random, int depth) {
    return switch (random.nextInt(depth < 3 ? 14 : 11)) {
      case 0 -> "";
      case 1 -> scene.scope;
      case 2 -> scene.consumer.value();
      case 3 -> "\u0000\u202e\ufeff\ud83d\ude00<!channel>".repeat(1 + random.nextInt(300));
      case 4 -> random.nextLong();
      case 5 -> random.nextDouble() * 1e19;
      case 6 -> random.nextBoolean();
      case 7 -> Integer.MAX_VALUE + (long) random.nextInt(10);
      case 8 -> "urn:a:" + random.nextInt();
      case 9 -> clock.instant().getEpochSecond() + random.nextInt(400) - 200;
      case 10 -> new BigInteger(95, random);
      case 11 -> Map.of("type", value(random, depth + 1), "a", value(random, depth + 1));
      default -> values(random, depth + 1);
    };
  }

  private List<Object> values(Random random, int depth) {
    var values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value(random, depth));
    }
    return values;
  }

  private static void assertMalformed(TokenKit.Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_request");
    assertThat(reply.text("error_description"))
        .startsWith("Invalid assertion. Invalid parameter value");
    assertThat(reply.number()).isEqualTo("MP-011");
  }

  private static byte[] prefix(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  private static String pem(TestKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.publicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
