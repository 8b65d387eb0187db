package no.portvakt.workflows.keyexpiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.client.ClientKey;

/**
 * When there is a warning: 60, 30, 14, 7, 3 and 1 days of 24 hours before the end, which is a
 * moment and no day, and at the end.
 */
final class KeyStages {

  /** How long before the end the first warning is. */
  static final Duration FIRST = Duration.ofDays(60);

  static final List<Integer> DAYS = List.of(60, 30, 14, 7, 3, 1, 0);

  private KeyStages() {}

  /**
   * The warning that is due: of those whose time has come the last one, by how many days it is
   * before the end. What lay before the key was registered does not count: whoever registers a key
   * for a month knows that.
   */
  static Optional<Integer> due(ClientKey key, Instant now) {
    return DAYS.stream()
        .filter(days -> !now.isBefore(at(key.expires(), days)))
        .filter(days -> key.lastUpdated().isBefore(at(key.expires(), days)))
        .min(Integer::compare);
  }

  /** When the next one is after a moment; at the end for want of another. */
  static Instant next(Instant end, Instant now) {
    return DAYS.stream().map(days -> at(end, days)).filter(now::isBefore).findFirst().orElse(end);
  }

  private static Instant at(Instant end, int days) {
    return end.minus(Duration.ofDays(days));
  }
}
