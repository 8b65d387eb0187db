package no.portvakt.registry.scope;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeNameTest {

  /** As published in Altinn's access management, for what it can delegate. */
  private static final Pattern ALTINN =
      Pattern.compile("^([a-z0-9]+:)([a-z0-9]+\\/?)+[a-z0-9]+(\\.[a-z0-9]+)?$");

  /** As published in NAV's operator, for what follows the colon. */
  private static final Pattern NAV =
      Pattern.compile("^([a-zæøå0-9]+\\/?)+(\\:[a-zæøå0-9]+)*[a-zæøå0-9]+(\\.[a-zæøå0-9]+)*$");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nav:a",
        "ks:fiks",
        "difitest:api3",
        "kart:eiendom/les.write",
        "nav:aap/v1/blåbær",
        "altinn:maskinporten/delegationschemes.write",
        "idporten:dcr/onbehalfof:write",
        "889640782:a_b-c"
      })
  void takesNamesThatAreInUse(String name) {
    assertThat(ScopeName.parse(name)).contains(new ScopeName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "nav",
        "nav:",
        ":a",
        "n:a",
        "NAV:a",
        "nav:A",
        "nav:/a",
        "nav:a/",
        "nav:a//b",
        "nav:a b",
        " nav:a",
        "nav:a\n",
        "na-v:a",
        "næv:a",
        "nav:a\u0000",
        "nav:a\u0661",
        "nav:bla\u030abær",
        "nav:\u0430",
        "nav:a\u200b",
        "nav:\uD83D",
        "nav:a%2Fb",
        "nav:../a",
        "a12345678901234567890:a"
      })
  void takesNothingElse(String name) {
    assertThat(ScopeName.parse(name)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new ScopeName(name));
  }

  @Test
  void hasTwoHundredCharactersAfterTheColonAtMost() {
    assertThat(ScopeName.parse("nav:" + "a".repeat(200))).isPresent();
    assertThat(ScopeName.parse("nav:" + "a".repeat(201))).isEmpty();
    assertThat(ScopeName.parse("n".repeat(20) + ":" + "a".repeat(200))).isPresent();
  }

  @Test
  void isPrefixAndSubscope() {
    var name = ScopeName.of(new PrefixName("nav"), "aap:v1");

    assertThat(name).hasToString("nav:aap:v1");
    assertThat(name.prefix()).hasToString("nav");
    assertThat(name.subscope()).isEqualTo("aap:v1");
  }

  @Test
  void canBeDelegatedWhenAltinnSaysSoOfEveryShortName() {
    shortTexts()
        .map(text -> "aa" + text)
        .forEach(name ->
            assertThat(ScopeName.parse(name).filter(ScopeName::isDelegable).isPresent())
                .as(name)
                .isEqualTo(ALTINN.matcher(name).matches()));
  }

  @Test
  void takesEveryShortSubscopeThatNavDoesButForItsAccidents() {
    shortTexts()
        .filter(text -> NAV.matcher(text).matches() && !text.contains("/:"))
        .forEach(text -> assertThat(ScopeName.parse("aa:" + text)).as(text).isPresent());
  }

  @Test
  void thereAreAsManyShortTextsAsTheSpecificationCounts() {
    assertThat(shortTexts()).hasSize(21_844).doesNotHaveDuplicates();
  }

  /** All up to length 7. */
  static Stream<String> shortTexts() {
    return IntStream.rangeClosed(1, 7)
        .boxed()
        .flatMap(length ->
            IntStream.range(0, 1 << (2 * length))
                .mapToObj(number ->
                    IntStream.range(0, length)
                        .mapToObj(place -> "a/:.".substring(number >> (2 * place) & 3))
                        .map(rest -> rest.substring(0, 1))
                        .collect(joining())));
  }

  @Test
  void agreesWithTheGrammarOnGeneratedTexts() {
    var random = Seeded.random("agreesWithTheGrammarOnGeneratedTexts");
    var alphabet = "aaaz09::://._-æøåAÆ \n\u030a\u0661\u200b\uD83D\uDE00";
    int valid = 0;

    for (int i = 0; i < 50_000; i++) {
      int wild = random.nextInt(4) == 0 ? alphabet.length() : 15;
      var text =
          random
              .ints(random.nextInt(30), 0, wild)
              .mapToObj(place -> alphabet.substring(place, place + 1))
              .collect(joining("", random.nextBoolean() ? "aa:" : "", ""));

      assertThat(ScopeName.parse(text).isPresent()).as(text).isEqualTo(isName(text));
      valid += isName(text) ? 1 : 0;
    }

    assertThat(valid).isGreaterThan(100);
  }

  /** {@code prefix ':' word (separator word)*}, read by hand. */
  private static boolean isName(String text) {
    int colon = text.indexOf(':');
    if (colon < 2 || colon > 20 || text.length() - colon - 1 > 200) {
      return false;
    }
    boolean afterWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(c) >= 0;
      boolean word = letter || (i > colon && "æøå".indexOf(c) >= 0);
      boolean separator = i == colon || (i > colon && "/:._-".indexOf(c) >= 0);
      if (!word && !(separator && afterWord)) {
        return false;
      }
      afterWord = word;
    }
    return afterWord;
  }

  @ParameterizedTest
  @MethodSource
  void isReadInTimeThatGrowsWithTheTextOnly(String hostile) {
    var found =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(2),
            () -> {
              Optional<ScopeName> last = Optional.empty();
              for (int i = 0; i < 2_000; i++) {
                last = ScopeName.parse(hostile);
                Subscope.violations("aa", hostile);
                last.ifPresent(ScopeName::isDelegable);
              }
              return last;
            });

    assertThat(found.isPresent()).isEqualTo(hostile.length() < 200);
  }

  static Stream<String> isReadInTimeThatGrowsWithTheTextOnly() {
    return Stream.of(
        "aa:" + "a".repeat(10_000) + "!",
        "aa:" + "a/".repeat(5_000),
        "a".repeat(10_000),
        "a:".repeat(5_000),
        ":".repeat(10_000),
        "aa:" + "a/".repeat(90) + "a_a", // short enough, and Altinn's own form goes astray in it
        "aa:" + "a".repeat(190) + "_a");
  }
}
