package no.portvakt.registry.merkantile;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place in the list of what should be confirmed anew: by age, and then by the number of the
 * organisation or the id of the client.
 */
record DueKey(Instant at, String id) {

  private static final DueKey FIRST = new DueKey(Instant.EPOCH, "");

  static DueKey of(DueConfirmation due) {
    var client = due.client();
    return new DueKey(
        due.confirmedAt(), client == null ? due.organisation().value() : client.value());
  }

  static DueKey parse(String key) {
    if (key.isEmpty()) {
      return FIRST;
    }
    var parts = key.split(" ", 2);
    try {
      return new DueKey(Instant.parse(parts[0]), parts[1]);
    } catch (DateTimeException | ArrayIndexOutOfBoundsException wrong) {
      throw new IllegalArgumentException("not a key of this list", wrong);
    }
  }

  @Override
  public String toString() {
    return at + " " + id;
  }
}
