package no.portvakt.workflows.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningsTest {

  private static final Instant END = Instant.parse("2026-06-30T22:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2026-06-16T22:00:00Z",
    "2026-06-16T21:59:59Z, 2026-06-16T22:00:00Z",
    "2026-06-16T22:00:00Z, 2026-06-27T22:00:00Z",
    "2026-06-28T12:00:00Z, 2026-06-29T22:00:00Z",
    "2026-06-29T22:00:00Z, 2026-06-30T22:00:00Z",
    "2026-06-30T22:00:00Z,",
  })
  void comeFourteenThreeAndOneDaysBeforeTheEndAndWithIt(Instant now, @Nullable Instant next) {
    assertThat(Warnings.nextOrEnd(END, now).orElse(null)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-28T12:00:00Z, 2026-06-29T22:00:00Z",
    "2026-06-29T22:00:00Z,",
    "2026-06-30T22:00:00Z,",
  })
  void areOverADayBeforeTheEnd(Instant now, @Nullable Instant next) {
    assertThat(Warnings.next(END, now).orElse(null)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-16T21:59:59Z,",
    "2026-06-16T22:00:00Z, 14",
    "2026-06-27T21:59:59Z, 14",
    "2026-06-27T22:00:00Z, 3",
    "2026-06-30T12:00:00Z, 1",
  })
  void countOnlyTheLastWhereSeveralWereMissed(Instant now, @Nullable Integer due) {
    assertThat(Warnings.due(END, now).orElse(null)).isEqualTo(due);
  }

  /**
   * On 29 March 2026 Norway's clocks go forward: what ends at midnight is warned of at midnight.
   */
  @Test
  void comeAtTheSameTimeOfDayAlthoughTheClocksAreChanged() {
    var end = Instant.parse("2026-03-31T22:00:00Z");

    assertThat(Warnings.nextOrEnd(end, Instant.parse("2026-03-01T00:00:00Z")))
        .contains(Instant.parse("2026-03-17T23:00:00Z"));
    assertThat(Warnings.nextOrEnd(end, Instant.parse("2026-03-29T00:00:00Z")))
        .contains(Instant.parse("2026-03-30T22:00:00Z"));
  }
}
