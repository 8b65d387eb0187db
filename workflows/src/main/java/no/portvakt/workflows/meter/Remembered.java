package no.portvakt.workflows.meter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one look at the database gave, good for some seconds, so that all gauges of a scrape cost
 * one query. While the database is away nothing is known, and it is not asked for each gauge.
 */
public final class Remembered<T> {

  private static final Logger log = LoggerFactory.getLogger(Remembered.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Supplier<T> look;
  private final Clock clock;
  private Optional<T> seen = Optional.empty();
  private Instant until = Instant.MIN;

  public Remembered(Supplier<T> look, Clock clock) {
    this.look = look;
    this.clock = clock;
  }

  /** A gauge's value: not a number where nothing is known. */
  public double value(ToDoubleFunction<T> figure) {
    return get().map(figure::applyAsDouble).orElse(Double.NaN);
  }

  private synchronized Optional<T> get() {
    if (!clock.instant().isBefore(until)) {
      seen = look();
      until = clock.instant().plus(FRESH);
    }
    return seen;
  }

  private Optional<T> look() {
    try {
      return Optional.of(look.get());
    } catch (RuntimeException e) {
      log.debug("Gauges know nothing for now", e);
      return Optional.empty();
    }
  }
}
