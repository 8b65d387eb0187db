package no.portvakt.local.slack.world;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives out Slack-like ids. They start with the time the simulator started, so that an app with a
 * memory never meets an old id again after a restart.
 */
public final class Ids {

  private final Clock clock;
  private final String start = Long.toString(System.currentTimeMillis(), 36);
  private final AtomicLong counter = new AtomicLong();
  private final AtomicLong lastMicros = new AtomicLong();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  /** For example {@code V0M3K5X2A10001}. */
  public String next(String kind) {
    String unique = start + Long.toString(counter.incrementAndGet(), 36);
    return kind + "0" + unique.toUpperCase(Locale.ROOT);
  }

  /** A short id for a block or action that the app left unnamed. */
  public String name() {
    return "s" + Long.toString(counter.incrementAndGet() + 46_656, 36);
  }

  /** A message's time stamp: unique, and later than every one before. */
  public String ts() {
    long micros = lastMicros.updateAndGet(last -> Math.max(last + 1, micros(clock.instant())));
    return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }
}
