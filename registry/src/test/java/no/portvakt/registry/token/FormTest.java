package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import no.portvakt.registry.jose.MalformedException;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  @ParameterizedTest
  @CsvSource({
    "a=b,b",
    "a=b&c=d,b",
    "&&c=d&a=b&,b",
    "%61=%62,b",
    "a=b+c,b c",
    "a=b%2Bc,b+c",
    "a=b%26c%3Dd,b&c=d",
    "a=b=c,b=c",
    "a=%c3%a6,æ",
    "a=%2541,%41"
  })
  void isSplitBeforeItIsDecodedAndDecodedOnce(String body, String value) {
    assertThat(parsed(body).get("a")).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a=", "b=a", "A=b", "=a"})
  void hasNothingWhereThereIsNoValue(String body) {
    assertThat(parsed(body).get("a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2", "a=&a=", "a&a", "a=1&%61=2", "=&="})
  void hasEachFieldOnce(String body) {
    assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> parsed(body));
  }

  @Test
  void whateverIsEncodedIsDecoded() {
    var random = Seeded.random("whateverIsEncodedIsDecoded");
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder("x");
      random
          .ints(random.nextInt(20), 0, 0x11_0000)
          .filter(point -> point < 0xd800 || point > 0xdfff)
          .forEach(text::appendCodePoint);

      assertThat(parsed("a=" + URLEncoder.encode(text.toString(), UTF_8)).get("a"))
          .contains(text.toString());
    }
  }

  @Test
  void whateverComesIsReadOrRefused() {
    var random = Seeded.random("whateverComesIsReadOrRefused");
    var alphabet = "a=&%+0fæ".getBytes(UTF_8);
    for (int i = 0; i < 50_000; i++) {
      var body = new byte[random.nextInt(12)];
      for (int k = 0; k < body.length; k++) {
        body[k] = alphabet[random.nextInt(alphabet.length)];
      }
      try {
        assertThat(Form.parse(body).get("a")).isNotNull();
      } catch (MalformedException refused) {
        assertThat(refused.what()).isNotEmpty();
      }
    }
  }

  private static Form parsed(String body) {
    return Form.parse(body.getBytes(UTF_8));
  }
}
