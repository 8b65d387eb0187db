package no.portvakt.registry.key;

import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;

/** What may be the id of a key (Digdir's guide to client registration; its length is our own). */
final class Kid {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,255}");

  private Kid() {}

  static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** It goes on the record, so it must not be what may not. */
  static Optional<Violation> violation(String text, String field) {
    if (!isValid(text)) {
      return Optional.of(new Violation("key.kid.form", field));
    }
    return Sensitive.in(text).map(kind -> new Violation("key.kid.sensitive", field));
  }
}
