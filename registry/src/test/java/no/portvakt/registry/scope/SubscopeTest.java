package no.portvakt.registry.scope;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.Violation;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscopeTest {

  @ParameterizedTest
  @CsvSource({
    "'', scope.subscope.missing",
    "Eiendom, scope.subscope.upper-case",
    "BLÅ, scope.subscope.upper-case",
    "'eiendom les', scope.subscope.characters",
    "'eiendom\n', scope.subscope.characters",
    "eiendom?, scope.subscope.characters",
    "bla\u030a, scope.subscope.characters",
    "\u202eles, scope.subscope.characters",
    "les\uD83D\uDE00, scope.subscope.characters",
    "..%2f, scope.subscope.characters",
    "/les, scope.subscope.separators",
    "les/, scope.subscope.separators",
    "eiendom//les, scope.subscope.separators",
    "../les, scope.subscope.separators",
    "eiendom:/les, scope.subscope.separators",
    "13097248022, scope.subscope.sensitive",
    "a/130972-48022, scope.subscope.sensitive",
    "xoxb-1234567890ab, scope.subscope.sensitive"
  })
  void namesTheRuleThatIsBroken(String subscope, String code) {
    assertThat(Subscope.violations("kart", subscope))
        .containsExactly(new Violation(code, "subscope"));
  }

  @Test
  void isTooLongWithMoreThanTwoHundredCharacters() {
    assertThat(Subscope.violations("kart", "a".repeat(200))).isEmpty();
    assertThat(Subscope.violations("kart", "a".repeat(201)))
        .containsExactly(new Violation("scope.subscope.too-long", "subscope"));
  }

  @Test
  void aMissingPrefixIsToldBesides() {
    assertThat(Subscope.violations("", ""))
        .containsExactly(
            new Violation("scope.prefix.missing", "prefix"),
            new Violation("scope.subscope.missing", "subscope"));
  }

  @Test
  void whatBreaksNoRuleIsTheNameOfAScopeAndNothingElseIs() {
    var random = Seeded.random("whatBreaksNoRuleIsTheNameOfAScopeAndNothingElseIs");
    var alphabet = "aaaaz0:/._-åA \n";

    for (int i = 0; i < 20_000; i++) {
      int wild = random.nextInt(3) == 0 ? alphabet.length() : 12;
      var subscope =
          random
              .ints(random.nextInt(20), 0, wild)
              .mapToObj(place -> alphabet.substring(place, place + 1))
              .collect(joining());

      assertThat(Subscope.violations("kart", subscope).isEmpty())
          .as(subscope)
          .isEqualTo(ScopeName.parse("kart:" + subscope).isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kart:a_b", "kart:a-b"})
  void advisesAgainstSignsThatSomeRefuse(String name) {
    assertThat(Subscope.advice(new ScopeName(name)))
        .contains(new Violation("scope.subscope.unusual", "subscope"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kart:a/b.c:d", "kart:blå"})
  void hasNothingAgainstOtherNames(String name) {
    assertThat(Subscope.advice(new ScopeName(name))).isEmpty();
  }
}
