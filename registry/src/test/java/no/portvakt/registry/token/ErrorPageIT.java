package no.portvakt.registry.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import no.portvakt.registry.RuleTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages that errors refer to. */
@TokenHttp
class ErrorPageIT {

  @Autowired TokenKit kit;

  @ParameterizedTest
  @MethodSource("numbers")
  void eachNumberIsExplainedInAllLanguages(String number) {
    var reply = kit.get("/errors/" + number);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(reply.http().body()).contains("<h1>" + number + "</h1>");
    for (var language : new String[] {"nb", "nn", "en"}) {
      assertThat(reply.http().body()).contains(text(number, "cause", language));
      assertThat(reply.http().body()).contains(text(number, "remedy", language));
    }
  }

  static Stream<String> numbers() {
    return Arrays.stream(Fault.values()).flatMap(fault -> fault.number().stream());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MP-999", "mp-121", "MP-121%0d", "..%2f", "%3Cscript%3E", "token", "MP-121.html"})
  void othersAreNot(String number) {
    var reply = kit.get("/errors/" + number);

    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.http().body()).doesNotContain("<script>");
  }

  private static String text(String number, String part, String language) {
    return RuleTexts.find(
            "error.%s.%s".formatted(number.toLowerCase(Locale.ROOT), part), Locale.of(language))
        .orElseThrow();
  }
}
