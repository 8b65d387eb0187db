package no.portvakt.registry.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Bodies as clients that others wrote send them. */
final class Recorded {

  private Recorded() {}

  static String body(String name) {
    try (InputStream file = Recorded.class.getResourceAsStream("/api/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
