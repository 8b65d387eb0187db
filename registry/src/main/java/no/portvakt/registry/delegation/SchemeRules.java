package no.portvakt.registry.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** The rules that a scheme can be held to without looking anything up. */
final class SchemeRules {

  static final List<String> LANGUAGES = List.of("nb", "nn", "en");
  static final int LONGEST_TITLE = 255;
  static final int LONGEST_DESCRIPTION = 1_000;
  static final int MOST_SCOPES = 100;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");

  private SchemeRules() {}

  /** Every rule that a field breaks, at most one for each, in the order of the fields. */
  static List<Violation> violations(SchemeForm form, boolean knownToAltinn) {
    var violations = new ArrayList<Violation>();
    texts(form.title(), "title", LONGEST_TITLE, violations);
    texts(form.description(), "description", LONGEST_DESCRIPTION, violations);
    scopes(form.scopes(), violations);
    resource(form.resource(), knownToAltinn).ifPresent(violations::add);
    return List.copyOf(violations);
  }

  private static void texts(
      Map<String, String> texts, String field, int longest, List<Violation> violations) {
    if (!LANGUAGES.containsAll(texts.keySet())) {
      violations.add(new Violation("scheme.language", field));
    }
    for (var language : LANGUAGES) {
      text(texts.getOrDefault(language, ""), field + "." + language, longest)
          .ifPresent(violations::add);
    }
  }

  private static Optional<Violation> text(String text, String field, int longest) {
    if (text.isEmpty()) {
      return Optional.of(new Violation("scheme.text.missing", field));
    }
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of(
          longest == LONGEST_TITLE
              ? new Violation("scheme.title.too-long", field)
              : new Violation("scheme.description.too-long", field));
    }
    if (CONTROL.matcher(text).find()) {
      return Optional.of(new Violation("scheme.text.characters", field));
    }
    return Sensitive.in(text).isPresent()
        ? Optional.of(new Violation("scheme.text.sensitive", field))
        : Optional.empty();
  }

  private static void scopes(List<String> scopes, List<Violation> violations) {
    number(scopes.size()).ifPresent(violations::add);
    for (int i = 0; i < Math.min(scopes.size(), MOST_SCOPES); i++) {
      if (ScopeName.parse(scopes.get(i)).isEmpty()) {
        violations.add(new Violation("scheme.scope.name", "scopes[" + i + "]"));
      }
    }
  }

  static Optional<Violation> number(int scopes) {
    if (scopes == 0) {
      return Optional.of(new Violation("scheme.scopes.missing", "scopes"));
    }
    return scopes > MOST_SCOPES
        ? Optional.of(new Violation("scheme.scopes.too-many", "scopes"))
        : Optional.empty();
  }

  private static Optional<Violation> resource(@Nullable String resource, boolean knownToAltinn) {
    if (resource == null) {
      return knownToAltinn
          ? Optional.of(new Violation("scheme.resource.missing", "resource"))
          : Optional.empty();
    }
    return AltinnResource.isId(resource) && Sensitive.in(resource).isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("scheme.resource.form", "resource"));
  }
}
