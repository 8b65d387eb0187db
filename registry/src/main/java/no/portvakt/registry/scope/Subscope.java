package no.portvakt.registry.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;

/** The rules of a new scope's name, one code for each: what {@link ScopeName} only says no to. */
final class Subscope {

  private static final String FIELD = "subscope";
  private static final Pattern ALLOWED = Pattern.compile("[a-zæøå0-9/:._-]+");
  private static final Pattern ALLOWED_BUT_FOR_CASE = Pattern.compile("[A-ZÆØÅa-zæøå0-9/:._-]+");
  private static final Pattern SEPARATORS_OUT_OF_PLACE =
      Pattern.compile("^[/:._-]|[/:._-]$|[/:._-]{2}");
  private static final Pattern UNUSUAL = Pattern.compile("[_-]");

  private Subscope() {}

  /** The rules that the parts of a name break, at most one for each part. */
  static List<Violation> violations(String prefix, String subscope) {
    var violations = new ArrayList<Violation>();
    if (prefix.isEmpty()) {
      violations.add(new Violation("scope.prefix.missing", "prefix"));
    }
    violation(prefix, subscope).ifPresent(violations::add);
    return violations;
  }

  /** Altinn and NAV accept neither sign, so some tools will not either. */
  static Optional<Violation> advice(ScopeName name) {
    return UNUSUAL.matcher(name.subscope()).find()
        ? violation("scope.subscope.unusual")
        : Optional.empty();
  }

  private static Optional<Violation> violation(String prefix, String subscope) {
    if (subscope.isEmpty()) {
      return violation("scope.subscope.missing");
    }
    if (subscope.length() > ScopeName.LONGEST_SUBSCOPE) {
      return violation("scope.subscope.too-long");
    }
    if (!ALLOWED.matcher(subscope).matches()) {
      return ALLOWED_BUT_FOR_CASE.matcher(subscope).matches()
          ? violation("scope.subscope.upper-case")
          : violation("scope.subscope.characters");
    }
    if (SEPARATORS_OUT_OF_PLACE.matcher(subscope).find()) {
      return violation("scope.subscope.separators");
    }
    return Sensitive.in(prefix + ":" + subscope).isPresent()
        ? violation("scope.subscope.sensitive")
        : Optional.empty();
  }

  private static Optional<Violation> violation(String code) {
    return Optional.of(new Violation(code, FIELD));
  }
}
