package no.portvakt.workflows.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Tells people honestly when the engine is away: what they ask is stored, and waits. */
@NamedInterface("engine-delay")
@Component
public class EngineDelay {

  private static final Duration NOTICEABLE = Duration.ofSeconds(10);

  private final OutboxTable table;
  private final Clock clock;

  EngineDelay(OutboxTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Since when messages wait for the engine, if they have waited noticeably long. */
  public Optional<Instant> since() {
    return Optional.of(table.oldest())
        .filter(oldest -> oldest.isBefore(clock.instant().minus(NOTICEABLE)));
  }
}
