package no.portvakt.registry.person;

import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;

/** What may be a person's name: one line of visible text. */
final class PersonName {

  private static final int MAX_LENGTH = 200;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private PersonName() {}

  static Optional<Violation> check(String name) {
    return name.isBlank()
            || name.strip().length() > MAX_LENGTH
            || INVISIBLE.matcher(name.strip()).find()
            || Sensitive.in(name).isPresent()
        ? Optional.of(new Violation("person.name", "name"))
        : Optional.empty();
  }
}
