package no.portvakt.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** The rules of the registry in people's words, in Bokmål, Nynorsk and English. */
public final class RuleTexts {

  private static final String BUNDLE = "text.rules";
  private static final Set<String> LANGUAGES = Set.of("nb", "nn", "en");

  private RuleTexts() {}

  /** What is allowed where the violation is; the code itself for a rule of somebody else's. */
  public static String of(Violation violation, Locale locale) {
    return find("violation." + violation.code(), locale).orElse(violation.code());
  }

  /** The text of a key; languages other than ours get English. */
  public static Optional<String> find(String key, Locale locale) {
    var language = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
    var bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.of(LANGUAGES.contains(language) ? language : "en"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }
}
