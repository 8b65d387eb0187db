package no.portvakt.workflows.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final Hands clock = new Hands();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void looksOnceForAllGaugesOfAScrape() {
    var remembered = new Remembered<>(looks::incrementAndGet, clock);

    assertThat(remembered.value(Integer::doubleValue)).isEqualTo(1);
    assertThat(remembered.value(seen -> seen * 10.0)).isEqualTo(10);
    clock.now = clock.now.plusSeconds(5);
    assertThat(remembered.value(Integer::doubleValue)).isEqualTo(2);
  }

  @Test
  void knowsNothingWhileTheDatabaseIsAwayAndDoesNotAskForEachGauge() {
    var remembered =
        new Remembered<Integer>(
            () -> {
              throw new IllegalStateException("away for the " + looks.incrementAndGet() + ". time");
            },
            clock);

    assertThat(remembered.value(Integer::doubleValue)).isNaN();
    assertThat(remembered.value(Integer::doubleValue)).isNaN();
    assertThat(looks).hasValue(1);
  }

  private static final class Hands extends Clock {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
