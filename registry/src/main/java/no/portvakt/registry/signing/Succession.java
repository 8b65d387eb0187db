package no.portvakt.registry.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The keys of an environment in the order in which they sign, at a moment. */
record Succession(List<StoredKey> keys, RotationSettings settings, Instant now) {

  boolean isUpToDate() {
    return nextFrom().isEmpty() && retired().isEmpty();
  }

  /** From when a new key signs, if one has to be made now: at once when there is none. */
  Optional<Instant> nextFrom() {
    if (keys.isEmpty()) {
      return Optional.of(now);
    }
    var ends = keys.getLast().signsFrom().plus(settings.every());
    var published = now.plus(settings.ahead());
    return ends.isAfter(published) ? Optional.empty() : Optional.of(published);
  }

  /** The keys that have been published for long enough after their last signature. */
  List<StoredKey> retired() {
    var untilNow = now.minus(settings.kept());
    return IntStream.range(1, keys.size())
        .filter(successor -> !keys.get(successor).signsFrom().isAfter(untilNow))
        .mapToObj(successor -> keys.get(successor - 1))
        .toList();
  }
}
