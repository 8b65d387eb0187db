package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.support.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeRulesTest {

  private static final Map<String, String> TEXTS = Map.of("nb", "Kart", "nn", "Kart", "en", "Maps");

  @Test
  void aWholeFormBreaksNoRule() {
    assertThat(check(TEXTS, TEXTS, List.of("kart:eiendom", "kart:vei"), "kart_eiendom-2", true))
        .isEmpty();
    assertThat(check(TEXTS, TEXTS, List.of("kart:eiendom"), null, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void eachLanguageIsNeeded(String language) {
    var texts = new HashMap<>(TEXTS);
    texts.put(language, " \n ");

    assertThat(check(texts, texts, List.of("kart:eiendom"), null, false))
        .containsExactly(
            new Violation("scheme.text.missing", "title." + language),
            new Violation("scheme.text.missing", "description." + language));
  }

  @Test
  void otherLanguagesAreNotKept() {
    var texts = new HashMap<>(TEXTS);
    texts.put("se", "Kárta");

    assertThat(check(texts, TEXTS, List.of("kart:eiendom"), null, false))
        .containsExactly(new Violation("scheme.language", "title"));
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u0000b', scheme.text.characters",
    "'a\nb', scheme.text.characters",
    "'a\u202eb', scheme.text.characters",
    "'a\u200bb', scheme.text.characters",
    "'a\uD83Db', scheme.text.characters",
    "fnr 01010750160, scheme.text.sensitive",
    "-----BEGIN PRIVATE KEY-----, scheme.text.sensitive"
  })
  void textsAreFitToBeShownAndRecorded(String text, String code) {
    var texts = new HashMap<>(TEXTS);
    texts.put("nn", text);

    assertThat(check(TEXTS, texts, List.of("kart:eiendom"), null, false))
        .containsExactly(new Violation(code, "description.nn"));
  }

  @Test
  void textsHaveALength() {
    var longest = new HashMap<>(TEXTS);
    longest.put("nb", "\uD83D\uDE00".repeat(255));
    var longer = new HashMap<>(TEXTS);
    longer.put("nb", "å".repeat(256));
    var longestDescription = new HashMap<>(TEXTS);
    longestDescription.put("en", "å".repeat(1_000));
    var longerDescription = new HashMap<>(TEXTS);
    longerDescription.put("en", "å".repeat(1_001));

    assertThat(check(longest, longestDescription, List.of("kart:vei"), null, false)).isEmpty();
    assertThat(check(longer, longerDescription, List.of("kart:vei"), null, false))
        .containsExactly(
            new Violation("scheme.title.too-long", "title.nb"),
            new Violation("scheme.description.too-long", "description.en"));
  }

  @Test
  void aSchemeHasOneTo100Scopes() {
    var hundred = IntStream.range(0, 100).mapToObj(i -> "kart:s" + i).toList();
    var more = IntStream.range(0, 101).mapToObj(i -> "kart:s" + i).toList();

    assertThat(check(TEXTS, TEXTS, List.of(), null, false))
        .containsExactly(new Violation("scheme.scopes.missing", "scopes"));
    assertThat(check(TEXTS, TEXTS, hundred, null, false)).isEmpty();
    assertThat(check(TEXTS, TEXTS, more, null, false))
        .containsExactly(new Violation("scheme.scopes.too-many", "scopes"));
  }

  @Test
  void eachScopeThatIsNoNameIsPointedAt() {
    assertThat(check(TEXTS, TEXTS, List.of("kart", "kart:vei", "", "Kart:vei"), null, false))
        .containsExactly(
            new Violation("scheme.scope.name", "scopes[0]"),
            new Violation("scheme.scope.name", "scopes[2]"),
            new Violation("scheme.scope.name", "scopes[3]"));
  }

  @Test
  void whereAltinnIsAskedASchemeIsAResource() {
    assertThat(check(TEXTS, TEXTS, List.of("kart:vei"), null, true))
        .containsExactly(new Violation("scheme.resource.missing", "resource"));
    assertThat(check(TEXTS, TEXTS, List.of("kart:vei"), "  ", true))
        .containsExactly(new Violation("scheme.resource.missing", "resource"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "Kart", "kart eiendom", "kart/../x", "kart:x", "kårt", "01010750160"})
  void aResourceHasAnIdThatAltinnCanHave(String resource) {
    assertThat(check(TEXTS, TEXTS, List.of("kart:vei"), resource, false))
        .containsExactly(new Violation("scheme.resource.form", "resource"));
  }

  @Test
  void generatedFormsAreJudgedWithoutFailing() {
    var random = Seeded.random("generatedFormsAreJudgedWithoutFailing");
    var pieces = List.of("nb", "nn", "en", "a", "kart:vei", "\u0000", "\uD83D", "å", " ", ":", "/");

    for (int i = 0; i < 5_000; i++) {
      var texts = new HashMap<String, String>();
      for (int n = random.nextInt(5); n > 0; n--) {
        texts.put(pieces.get(random.nextInt(5)), pieces.get(random.nextInt(pieces.size())));
      }
      var scopes =
          IntStream.range(0, random.nextInt(4))
              .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
              .toList();

      var violations = check(texts, TEXTS, scopes, null, random.nextBoolean());

      assertThat(violations).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(12);
      assertThat(violations.isEmpty() && !texts.keySet().equals(TEXTS.keySet())).isFalse();
    }
  }

  private static List<Violation> check(
      Map<String, String> title,
      Map<String, String> description,
      List<String> scopes,
      @Nullable String resource,
      boolean knownToAltinn) {
    return SchemeRules.violations(
        new SchemeForm(title, description, scopes, resource), knownToAltinn);
  }
}
