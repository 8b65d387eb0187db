package no.portvakt.bot.text;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three bundles say the same, in as many words as Slack has room for. */
class BundlesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])");
  private static final Pattern VIOLATION = Pattern.compile("\"((?:[a-z]+-?)+(?:\\.[a-z-]+)+)\"");
  private static final String LONGEST_NAME = "Å".repeat(100);
  private static final Object[] LONG = {
    LONGEST_NAME, LONGEST_NAME, LONGEST_NAME, LONGEST_NAME, LONGEST_NAME, LONGEST_NAME
  };

  @ParameterizedTest
  @EnumSource
  void haveTheSameKeys(Language language) {
    assertThat(bundle(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(bundle(Language.NB).stringPropertyNames());
  }

  @ParameterizedTest
  @EnumSource
  void takeTheSameArguments(Language language) {
    var reference = bundle(Language.NB);
    var bundle = bundle(language);
    for (var key : bundle.stringPropertyNames()) {
      assertThat(arguments(bundle.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(reference.getProperty(key)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void useNoApostropheThatTheFormatWouldSwallow(Language language) {
    assertThat(bundle(language).values()).noneMatch(text -> text.toString().contains("'"));
  }

  @ParameterizedTest
  @EnumSource
  void putStarsInPairs(Language language) {
    assertThat(bundle(language).values())
        .allMatch(text -> text.toString().chars().filter(c -> c == '*').count() % 2 == 0);
  }

  @ParameterizedTest
  @EnumSource
  void fitTheTitlesAndButtonsOfModals(Language language) {
    var wording = Wording.in(language);
    for (var key : bundle(language).stringPropertyNames()) {
      boolean inModal =
          key.matches(
              "(order|ordered|access|access\\.asked|removal|removal\\.asked|scope|deactivation|delegate"
                  + "|delegate\\.confirm|merkantile|terms|register|register\\.sent|choose|new-key)"
                  + "\\.title"
                  + "|.+\\.submit|common\\.(close|cancel|send|save|operator)");
      if (inModal) {
        assertThat(wording.text(key)).as(key).hasSizeLessThanOrEqualTo(24);
      }
    }
    for (var key : Set.of("reject.title", "ask.title", "answer.title", "hand-on.title")) {
      assertThat(wording.text(key, "PV-123456789")).as(key).hasSizeLessThanOrEqualTo(24);
    }
  }

  @ParameterizedTest
  @EnumSource
  void fitButtonsAndTheirQuestions(Language language) {
    var wording = Wording.in(language);
    for (var key : bundle(language).stringPropertyNames()) {
      if (key.matches("button\\.[a-z-]+")) {
        assertThat(wording.text(key)).as(key).hasSizeLessThanOrEqualTo(30);
      }
      if (key.matches("confirm\\..*\\.title")) {
        assertThat(wording.text(key)).as(key).hasSizeLessThanOrEqualTo(100);
      }
      if (key.matches("confirm\\..*\\.no")) {
        assertThat(wording.text(key)).as(key).hasSizeLessThanOrEqualTo(30);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void fitLabelsAndHintsOfFieldsWithTheLongestNames(Language language) {
    var wording = Wording.in(language);
    for (var key : bundle(language).stringPropertyNames()) {
      if (key.endsWith(".label") || key.endsWith(".placeholder")) {
        assertThat(wording.text(key, LONG)).as(key).hasSizeLessThanOrEqualTo(2000);
      }
      if (key.endsWith(".placeholder")) {
        assertThat(wording.text(key)).as(key).hasSizeLessThanOrEqualTo(150);
      }
      if (key.equals("terms.accept") || key.matches("right\\.[A-Z]+(\\.use)?")) {
        assertThat(wording.text(key)).as(key).hasSizeLessThanOrEqualTo(75);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void sayWhatIsAllowedForEveryRuleThatCanBeBroken(Language language) throws IOException {
    var bundle = bundle(language);
    for (var code : violationCodes()) {
      assertThat(bundle.stringPropertyNames()).contains("violation." + code);
    }
  }

  @Test
  void areChosenByThePrimarySubtag() {
    assertThat(Language.of(Locale.forLanguageTag("nn-NO"))).isEqualTo(Language.NN);
    assertThat(Language.of(Locale.forLanguageTag("en-GB"))).isEqualTo(Language.EN);
    assertThat(Language.of(Locale.forLanguageTag("en-US"))).isEqualTo(Language.EN);
    assertThat(Language.of(Locale.forLanguageTag("nb-NO"))).isEqualTo(Language.NB);
    assertThat(Language.of(Locale.forLanguageTag("no"))).isEqualTo(Language.NB);
    assertThat(Language.of(Locale.forLanguageTag("fr-FR"))).isEqualTo(Language.NB);
  }

  /** The codes in the sources of the modules below: each stands in a new Violation. */
  private static Set<String> violationCodes() throws IOException {
    var codes = new TreeSet<String>();
    for (var module : Set.of("registry", "workflows")) {
      try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(BundlesTest::read)
            .filter(source -> source.contains("Violation"))
            .flatMap(source ->
                source
                    .lines()
                    .filter(line -> line.contains("iolation(") || line.contains("? \""))
                    .flatMap(line -> VIOLATION.matcher(line).results())
                    .map(found -> found.group(1)))
            .forEach(codes::add);
      }
    }
    assertThat(codes).contains("prefix.reserved", "organisation.strict-test", "email.form");
    return codes;
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(toSet());
  }

  /** What the bot says, and the rules that it gets from the registry. */
  private static Properties bundle(Language language) {
    var bundle = new Properties();
    for (var name : List.of("messages", "rules")) {
      load("/text/" + name + "_" + language.name().toLowerCase(Locale.ROOT), bundle);
    }
    return bundle;
  }

  private static void load(String name, Properties bundle) {
    try (var in = BundlesTest.class.getResourceAsStream(name + ".properties");
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
