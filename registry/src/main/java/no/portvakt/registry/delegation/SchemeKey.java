package no.portvakt.registry.delegation;

import java.util.Optional;
import java.util.UUID;

/** A place in a list of schemes: the id. */
final class SchemeKey {

  private static final UUID START = new UUID(0, 0);

  private SchemeKey() {}

  /** Nothing for what is no key. */
  static Optional<UUID> parse(String key) {
    if (key.isEmpty()) {
      return Optional.of(START);
    }
    try {
      return Optional.of(UUID.fromString(key));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
