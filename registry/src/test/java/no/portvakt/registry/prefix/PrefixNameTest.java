package no.portvakt.registry.prefix;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixNameTest {

  static final Iterable<String> RESERVED = PrefixName.RESERVED;

  @ParameterizedTest
  @ValueSource(strings = {"ks", "nav", "skatteetaten", "889640782", "0a", "a1234567890123456789"})
  void takesTwoToTwentyLettersAndDigits(String text) {
    assertThat(PrefixName.check(text)).isEmpty();
    assertThat(new PrefixName(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'', prefix.missing",
    "a, prefix.too-short",
    "a12345678901234567890, prefix.too-long",
    "NAV, prefix.upper-case",
    "Nav, prefix.upper-case",
    "my-prefix, prefix.characters",
    "my_prefix, prefix.characters",
    "nav:, prefix.characters",
    "0192:889640782, prefix.characters",
    "'na v', prefix.characters",
    "' nav', prefix.characters",
    "'nav\n', prefix.characters",
    "blåbær, prefix.characters",
    "bla\u030abær, prefix.characters",
    "nav\u0661, prefix.characters",
    "n\u0430v, prefix.characters",
    "\u202evan, prefix.characters",
    "na\u200bv, prefix.characters",
    "nav\uD83D\uDE00, prefix.characters",
    "nav\uD83D, prefix.characters",
    "<!channel>, prefix.characters"
  })
  void namesTheRuleThatIsBroken(String text, String code) {
    assertThat(PrefixName.check(text)).contains(new Violation(code, "prefix"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PrefixName(text));
  }

  @ParameterizedTest
  @FieldSource("RESERVED")
  void refusesWhatIsReserved(String text) {
    assertThat(PrefixName.check(text)).contains(new Violation("prefix.reserved", "prefix"));
  }

  @Test
  void reservesTheCommonServicesNames() {
    assertThat(PrefixName.RESERVED)
        .containsExactlyInAnyOrder(
            "idporten", "maskinporten", "digdir", "difi", "altinn", "openid", "profile");
  }

  @Test
  void agreesWithThePublishedFormOnGeneratedTexts() {
    var random = Seeded.random("agreesWithThePublishedFormOnGeneratedTexts");
    int[] alphabet =
        "aazz0099AZ-_.:/ \tæøåÆ\u030a\u0661\uff11\u202e\u200b\uD83D\uDE00".chars().toArray();

    for (int i = 0; i < 20_000; i++) {
      int wild = random.nextInt(3) == 0 ? alphabet.length : 8;
      var text =
          IntStream.range(0, random.nextInt(24))
              .mapToObj(_ -> Character.toString((char) alphabet[random.nextInt(wild)]))
              .collect(joining());

      assertThat(PrefixName.check(text).isEmpty())
          .as(text)
          .isEqualTo(text.matches("^[a-z0-9]{2,20}$"));
    }
  }
}
