package no.portvakt.workflows.request;

import java.util.Optional;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;

/** The rule for what people write in a form: something, not too much, and nothing secret. */
public final class WrittenText {

  private WrittenText() {}

  /** What is wrong with the text, if anything is. */
  public static Optional<Violation> check(String typed, int limit, String field) {
    var text = typed.strip();
    if (text.isEmpty()) {
      return Optional.of(new Violation("text.missing", field));
    }
    if (text.length() > limit) {
      return Optional.of(new Violation("text.too-long", field));
    }
    return Sensitive.in(text).map(kind -> new Violation("text.sensitive", field));
  }
}
