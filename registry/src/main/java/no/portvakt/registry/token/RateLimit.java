package no.portvakt.registry.token;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Limits how often a client gets tokens from this instance. Only who has proved to be the client
 * counts, or others could use up its share.
 */
@Component
class RateLimit implements Check {

  private static final int SWEPT_AT = 10_000;
  private static final long SECOND = 1_000_000;

  private final long interval;
  private final long tolerance;
  private final Clock clock;

  /** By client: when its bucket is full again, in microseconds. */
  private final Map<String, Long> full = new ConcurrentHashMap<>();

  RateLimit(RateSettings settings, Clock clock) {
    this.interval = settings.perSecond() == 0 ? 0 : SECOND / settings.perSecond();
    this.tolerance = interval * settings.burst();
    this.clock = clock;
  }

  @Override
  public Optional<Refusal> refusal(TokenRequest request) {
    var client = request.environment().name() + "/" + request.id();
    return interval == 0 || takes(client)
        ? Optional.empty()
        : Optional.of(Fault.TOO_MANY.refused());
  }

  /** A token bucket that needs no refilling, known as GCRA. */
  boolean takes(String client) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    sweep(now);
    var taken = new AtomicBoolean();
    full.compute(
        client,
        (_, before) -> {
          long after = Math.max(before == null ? now : before, now) + interval;
          taken.set(after - now <= tolerance);
          return taken.get() ? Long.valueOf(after) : before;
        });
    return taken.get();
  }

  int remembered() {
    return full.size();
  }

  private void sweep(long now) {
    if (full.size() >= SWEPT_AT) {
      full.values().removeIf(when -> when <= now);
    }
  }
}
