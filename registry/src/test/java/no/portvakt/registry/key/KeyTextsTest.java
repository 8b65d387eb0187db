package no.portvakt.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextsTest {

  private static final Pattern CODE =
      Pattern.compile("(?<=\")(?:key|certificate)\\.[a-z.-]+(?=\")");
  private static final Path SOURCES = Path.of("src", "main", "java", "no", "portvakt", "registry");

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everyRefusalAndEveryAdviceHasATextOfItsOwn(String language) {
    var texts = new TreeSet<String>();
    for (var code : codes()) {
      var text = RuleTexts.of(new Violation(code, "key"), Locale.of(language));

      assertThat(text).as(code).isNotEqualTo(code).endsWith(".").doesNotContain("'", "{");
      assertThat(texts.add(text)).as(text).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"nb, kompromittert", "nn, kompromittert", "en, compromised"})
  void whoPastesAPrivateKeyIsToldThatItIsBurnt(String language, String word) {
    assertThat(RuleTexts.of(new Violation("key.private", "key"), Locale.of(language)))
        .contains(word);
  }

  private static Set<String> codes() {
    var codes = new TreeSet<String>();
    for (var source : sources()) {
      CODE.matcher(source).results().map(MatchResult::group).forEach(codes::add);
    }
    // what the audit trail calls changes of keys
    codes.removeAll(Set.of("key.registered", "key.renewed", "key.replaced", "key.removed"));
    assertThat(codes).contains("key.private", "certificate.issuer").hasSizeGreaterThan(50);
    return codes;
  }

  private static List<String> sources() {
    try (var keys = Files.list(SOURCES.resolve("key"));
        var clients = Files.list(SOURCES.resolve("client"))) {
      return Stream.concat(keys, clients).map(KeyTextsTest::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
