package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;
import no.portvakt.registry.client.ScopeRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

  private static final Path SOURCES =
      Path.of("src", "main", "java", "no", "portvakt", "registry", "api");
  private static final Pattern KEY = Pattern.compile("\"(api\\.[a-z0-9-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everyProblemHasAText(String language) throws IOException {
    for (var key : keys()) {
      assertThat(RuleTexts.find(key, Locale.of(language))).as(key).isPresent();
    }
  }

  @Test
  void argumentsAreFilledIn() {
    assertThat(Problem.of("api.scope-missing", "a:b, a:c").text(Locale.ENGLISH))
        .endsWith(": a:b, a:c");
    assertThat(Problem.in("x", "api.field-unknown", "{0}").text(Locale.ENGLISH))
        .contains("field {0},");
  }

  @ParameterizedTest
  @EnumSource
  void aScopeThatIsRefusedComesBeforeTheReason(ScopeRefusal.Reason reason) {
    var problem = Problem.of(new ScopeRefusal("a1:b", reason));

    assertThat(problem.field()).isEqualTo("scopes");
    assertThat(problem.text(Locale.ENGLISH)).startsWith("a1:b: ").doesNotContain("scope-refusal.");
  }

  @Test
  void aScopeThatIsNoneIsShortened() {
    var problem = Problem.of(new ScopeRefusal("x".repeat(60_000), ScopeRefusal.Reason.UNKNOWN));

    assertThat(problem.text(Locale.ENGLISH)).hasSizeLessThan(600);
  }

  @Test
  void aRuleOfSomebodyElsesKeepsItsCode() {
    assertThat(Problem.of(new Violation("no.such", "a")).text(Locale.ENGLISH))
        .isEqualTo("violation.no.such");
  }

  private static Set<String> keys() throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.list(SOURCES)) {
      for (var file : files.toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    assertThat(keys).contains("api.terms", "api.field-unknown");
    return keys;
  }
}
