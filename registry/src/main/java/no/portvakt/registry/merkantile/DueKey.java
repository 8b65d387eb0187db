package no.portvakt.registry.merkantile;

import java.time.DateTimeException;
import java.time.Instant;

/** A place in the list of what should be confirmed anew: by age, and providers first. */
record DueKey(Instant at, int kind, String id) {

  static final int PROVIDER = 0;
  static final int CLIENT = 1;

  private static final DueKey FIRST = new DueKey(Instant.EPOCH, PROVIDER, "");

  static DueKey of(DueConfirmation due) {
    var client = due.client();
    return client == null
        ? new DueKey(due.confirmedAt(), PROVIDER, due.organisation().value())
        : new DueKey(due.confirmedAt(), CLIENT, client.value());
  }

  static DueKey parse(String key) {
    if (key.isEmpty()) {
      return FIRST;
    }
    var parts = key.split(" ", 3);
    try {
      return new DueKey(Instant.parse(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
      throw new IllegalArgumentException("not a key of this list", wrong);
    }
  }

  @Override
  public String toString() {
    return at + " " + kind + " " + id;
  }
}
