package no.portvakt.registry.right;

import java.util.Optional;
import java.util.UUID;

/** A place in the list of what people hold for an organisation: by person and right. */
record RightKey(UUID person, String right) {

  private static final RightKey START = new RightKey(new UUID(0, 0), "");

  static String of(RightHolding holding) {
    return holding.person() + " " + holding.right();
  }

  /** Nothing for what is no key. */
  static Optional<RightKey> parse(String key) {
    if (key.isEmpty()) {
      return Optional.of(START);
    }
    int space = key.indexOf(' ');
    try {
      return space < 0
          ? Optional.empty()
          : Optional.of(
              new RightKey(UUID.fromString(key.substring(0, space)), key.substring(space + 1)));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
