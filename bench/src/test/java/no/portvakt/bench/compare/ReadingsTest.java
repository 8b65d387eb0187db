package no.portvakt.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  @Test
  void twoTurnsOfThroughputCountByTheTimeTheyTook() {
    var both = new Throughput(10, 1, 2).plus(new Throughput(20, 2, 3));

    assertThat(both.figures())
        .containsExactly(entry("per second", 10.0), entry("per CPU-second", 6.0));
  }

  @Test
  void whatAServerTakesOfTheProcessorsIsToldFromWhatAllTake() {
    var both = new Served(10, 1, 2, 4).plus(new Served(20, 2, 4, 6));

    assertThat(both.figures())
        .containsExactly(
            entry("per second", 10.0),
            entry("per CPU-second of the server", 5.0),
            entry("per CPU-second of all", 3.0));
  }

  @Test
  void severalThingsHaveAFigureEachOverBothTurns() {
    var first = new Timings();
    first.of("a").record(Duration.ofMillis(10));
    first.of("b").record(Duration.ofMillis(30));
    var second = new Timings();
    second.of("b").record(Duration.ofMillis(20));
    second.of("a").record(Duration.ofMillis(40));

    var figures = first.plus(second).figures();

    assertThat(figures.keySet()).containsExactly("a", "b");
    assertThat(figures.get("a")).isCloseTo(40, within(0.1));
    assertThat(figures.get("b")).isCloseTo(30, within(0.1));
  }

  @Test
  void startUpsAreAveraged() {
    var both = new StartUps(1, 4, 6).plus(new StartUps(1, 6, 8));

    assertThat(both.figures()).containsExactly(entry("seconds", 5.0), entry("CPU-seconds", 7.0));
  }

  @Test
  void percentilesAreOfAllThatWasRecordedInBothTurns() {
    var first = new Latencies();
    var second = new Latencies();
    for (int millis = 1; millis <= 50; millis++) {
      first.record(Duration.ofMillis(millis));
      second.record(Duration.ofMillis(50 + millis));
    }

    var figures = first.plus(second).figures();

    assertThat(figures.get("p50 ms")).isCloseTo(50, within(0.1));
    assertThat(figures.get("p90 ms")).isCloseTo(90, within(0.1));
    assertThat(figures.get("p99 ms")).isCloseTo(99, within(0.1));
    assertThat(figures.firstEntry().getKey()).isEqualTo("p99 ms");
  }

  @Test
  void aTargetHoldsAtItsBound() {
    assertThat(Target.atLeast(0.6).isMetBy(0.6)).isTrue();
    assertThat(Target.atLeast(0.6).isMetBy(0.59)).isFalse();
    assertThat(Target.atMost(1.5).isMetBy(1.5)).isTrue();
    assertThat(Target.atMost(1.5).isMetBy(1.51)).isFalse();
  }
}
