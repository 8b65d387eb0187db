package no.portvakt.registry.client;

import java.time.DateTimeException;
import java.time.Instant;

/** A place in the list of keys by when they expire. */
record ExpiryKey(Instant expires, String client, String kid) {

  private static final ExpiryKey FIRST = new ExpiryKey(Instant.EPOCH, "", "");

  static ExpiryKey of(ExpiringKey expiring) {
    var key = expiring.key();
    return new ExpiryKey(key.expires(), expiring.client().id().value(), key.kid());
  }

  static ExpiryKey parse(String text) {
    if (text.isEmpty()) {
      return FIRST;
    }
    var parts = text.split(" ", 3);
    try {
      return new ExpiryKey(Instant.parse(parts[0]), parts[1], parts[2]);
    } catch (DateTimeException | ArrayIndexOutOfBoundsException wrong) {
      throw new IllegalArgumentException("not a key of this list", wrong);
    }
  }

  @Override
  public String toString() {
    return expires + " " + client + " " + kid;
  }
}
