package no.portvakt.bot.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class HousekeepingTest {

  private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");

  private final List<Instant> forgotten = new ArrayList<>();

  @Test
  void eachTableForgetsWhatIsOlderThanItKeepsEvenIfAnotherCannot() {
    new Housekeeping(List.of(table(2), new Broken(), table(3)), Clock.fixed(NOW, ZoneOffset.UTC))
        .forgetAll();

    assertThat(forgotten)
        .containsExactly(NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(3)));
  }

  private Outdated table(int days) {
    return new Rows(Duration.ofDays(days), forgotten);
  }

  private record Rows(Duration kept, List<Instant> forgotten) implements Outdated {

    @Override
    public String rows() {
      return "rows";
    }

    @Override
    public void forgetBefore(Instant time) {
      forgotten.add(time);
    }
  }

  private record Broken() implements Outdated {

    @Override
    public String rows() {
      return "rows";
    }

    @Override
    public Duration kept() {
      return Duration.ZERO;
    }

    @Override
    public void forgetBefore(Instant time) {
      throw new TransientDataAccessResourceException("away");
    }
  }
}
