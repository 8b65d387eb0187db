package no.portvakt.workflows.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When the holder of rights that end is told so: 14, 3 and 1 days before, and at the end. */
final class Warnings {

  private Warnings() {}

  /** The next one after a moment, if any is left. */
  static Optional<Instant> next(Instant end, Instant now) {
    return Stream.of(14, 3, 1, 0)
        .map(days -> end.minus(Duration.ofDays(days)))
        .filter(now::isBefore)
        .findFirst();
  }
}
