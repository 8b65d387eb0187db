package no.portvakt.workflows.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people are told that something they were given ends: 14, 3 and 1 days before, at the same
 * time of day in Norway, whether or not its clocks are changed in between.
 */
public final class Warnings {

  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private static final List<Integer> DAYS = List.of(14, 3, 1);

  /** The engine's clock, which says when a warning is due, may be ahead of ours. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private Warnings() {}

  /** The moment that a warning whose time has come by the engine's clock is judged at. */
  public static Instant now(Clock clock) {
    return clock.instant().plus(SKEW);
  }

  /** The next one after a moment, or the end itself, if it is not over. */
  public static Optional<Instant> nextOrEnd(Instant end, Instant now) {
    return Stream.concat(DAYS.stream().map(days -> at(end, days)), Stream.of(end))
        .filter(now::isBefore)
        .findFirst();
  }

  /** The next one after a moment, if any is left before the end. */
  public static Optional<Instant> next(Instant end, Instant now) {
    return nextOrEnd(end, now).filter(end::isAfter);
  }

  /** Of those whose time has come the last one, by how many days it is before the end. */
  public static Optional<Integer> due(Instant end, Instant now) {
    return DAYS.stream().filter(days -> !now.isBefore(at(end, days))).min(Integer::compare);
  }

  private static Instant at(Instant end, int days) {
    return end.atZone(OSLO).minusDays(days).toInstant();
  }
}
