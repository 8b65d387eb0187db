package no.portvakt.registry.jose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {

  private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"a\"}";

  @Test
  void isReadIntoItsParts() {
    var jws = Jws.parse(part(HEADER) + "." + part("{\"iss\":\"b\"}") + ".AQID");

    assertThat(jws.algorithm()).isEqualTo("RS256");
    assertThat(jws.header().get("kid").stringValue()).isEqualTo("a");
    assertThat(jws.claims().get("iss").stringValue()).isEqualTo("b");
    assertThat(new String(jws.signingInput(), UTF_8))
        .isEqualTo(part(HEADER) + "." + part("{\"iss\":\"b\"}"));
    assertThat(jws.signature()).containsExactly(1, 2, 3);
  }

  @Test
  void tellsNothingOfItself() {
    assertThat(Jws.parse(part(HEADER) + "." + part("{\"pid\":\"1\"}") + ".AQID"))
        .hasToString("Jws[hidden]");
  }

  @Test
  void aRefusalRepeatsNothingAndCostsLittle() {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Jws.parse("secret.secret.secret"))
        .withMessageNotContaining("secret")
        .withNoCause()
        .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
  }

  /** Each is accepted by a lenient decoder. */
  @ParameterizedTest
  @ValueSource(strings = {"AQI=", "AQJ", "AQ==", "AR", "A Q I", "AQI\n", "A", "AQI+", "A/I", ""})
  void base64UrlHasOneSpelling(String part) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Jws.parse(part(HEADER) + "." + part("{}") + "." + part));
  }

  @Test
  void anyBytesInBase64UrlAreReadAsTheyAre() {
    var random = Seeded.random("anyBytesInBase64UrlAreReadAsTheyAre");
    for (int i = 0; i < 2_000; i++) {
      var bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);

      assertThat(Base64Url.decode(Base64Url.encode(bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void whateverComesIsReadOrRefused() {
    var random = Seeded.random("whateverComesIsReadOrRefused");
    var good = part(HEADER) + "." + part("{\"a\":[1,2.5,true,null,\"æ\"]}") + ".AQID";
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      var text = new StringBuilder(good);
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        text.setCharAt(random.nextInt(text.length()), (char) (33 + random.nextInt(94)));
      }
      try {
        Jws.parse(text.toString());
        read++;
      } catch (MalformedException refused) {
        assertThat(refused.what()).isNotEmpty();
      }
    }
    assertThat(read).isPositive();
  }

  private static String part(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
