package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

  @Test
  void aQueryIsDecodedOnce() {
    assertThat(
            QueryString.parse(
                "scope=nav%3Abl%C3%A5b%c3%a6r%2Fles&inactive=true&a=b+c&d&=e&&f=%2525"))
        .isEqualTo(
            Map.of(
                "scope", List.of("nav:blåbær/les"),
                "inactive", List.of("true"),
                "a", List.of("b c"),
                "d", List.of(""),
                "", List.of("e"),
                "f", List.of("%25")));
  }

  @Test
  void noQueryHasNoParameters() {
    assertThat(QueryString.parse(null)).isEmpty();
    assertThat(QueryString.parse("")).isEmpty();
  }

  @Test
  void onlySourcesMayComeTwice() {
    assertThat(QueryString.parse("delegated_sources=a&delegated_sources=b"))
        .containsEntry("delegated_sources", List.of("a", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%",
        "a=%1",
        "a=%zz",
        "a=%+1",
        "%",
        "a=%C0%AF",
        "a=%ED%A0%80",
        "a=%ff",
        "a=%00",
        "a=%0A",
        "a=%7f",
        "a=%C2%85",
        "a=å",
        "a= b",
        "a=\t",
        "a=1&a=1",
        "%61=1&a=2"
      })
  void whatCanBeReadInTwoWaysOrNoneIsRefused(String query) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> QueryString.parse(query))
        .matches(refusal -> refusal.fault() == Fault.INVALID);
  }

  @Test
  void aQueryHasALimit() {
    assertThat(QueryString.parse("a=" + "b".repeat(QueryString.LONGEST - 2))).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> QueryString.parse("a=" + "b".repeat(QueryString.LONGEST - 1)));
  }

  @Test
  void whatIsEncodedComesOutAsItWas() {
    var random = Seeded.random("whatIsEncodedComesOutAsItWas");
    for (int i = 0; i < 2_000; i++) {
      var text =
          random
              .ints(random.nextInt(20), ' ', 0x3000)
              .filter(c -> !Character.isISOControl(c))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      assertThat(QueryString.parse("a=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
          .containsEntry("a", List.of(text));
    }
  }
}
