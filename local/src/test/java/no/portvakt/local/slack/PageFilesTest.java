package no.portvakt.local.slack;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the files of the workspace's page to the rules that no compiler holds them to. */
class PageFilesTest {

  private static final Pattern IMPORT =
      Pattern.compile("^import .*?from '([^']+)'", Pattern.MULTILINE);
  private static final Pattern TEXT = Pattern.compile("^  '?([\\w.]+)'?:", Pattern.MULTILINE);
  private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*'([\\w.]+)'");
  private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"/page/([^\"]+)\"");
  private static final int LONGEST = 300;
  private static final String[] MAKERS_OF_MARKUP = {
    "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("
  };

  @Test
  void noFileIsLong() throws IOException {
    assertThat(files())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST));
  }

  @Test
  void whatIsWrittenNeverBecomesMarkup() throws IOException {
    assertThat(scripts())
        .isNotEmpty()
        .allSatisfy(
            script -> assertThat(Files.readString(script)).doesNotContain(MAKERS_OF_MARKUP));
  }

  @Test
  void everyImportedModuleIsThere() throws IOException {
    for (Path script : scripts()) {
      assertThat(all(IMPORT, Files.readString(script)))
          .allSatisfy(
              module -> assertThat(script.resolveSibling(module).normalize()).isRegularFile());
    }
  }

  @Test
  void everyLinkedFileIsThere() throws IOException {
    assertThat(all(LINKED, Files.readString(page().resolve("index.html"))))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(page().resolve(file)).isRegularFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everyTextIsThereInEachLanguage(String language) throws IOException {
    Set<String> texts = texts(language);

    assertThat(texts).isEqualTo(texts("nb"));
    for (Path script : scripts()) {
      assertThat(texts).containsAll(all(ASKED, Files.readString(script)));
    }
  }

  private static Set<String> texts(String language) throws IOException {
    return all(TEXT, Files.readString(page().resolve("js/texts/" + language + ".js")));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static List<Path> scripts() throws IOException {
    return files().stream().filter(file -> file.toString().endsWith(".js")).toList();
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(page())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Path page() {
    try {
      var folder = PageFilesTest.class.getResource("/slack/page");
      return Path.of(Objects.requireNonNull(folder).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
