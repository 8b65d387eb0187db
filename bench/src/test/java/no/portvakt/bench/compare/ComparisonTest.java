package no.portvakt.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String FIGURE = "per second";

  @Test
  void theSidesTakeTurnsInAbbaOrderAfterTurnsThatDoNotCount() throws Exception {
    var turns = new ArrayList<String>();

    Comparison.take(2, 3, turn(turns, "A"), turn(turns, "B"));

    assertThat(String.join("", turns)).isEqualTo("AB" + "AB" + "ABBA" + "ABBA" + "ABBA");
  }

  @Test
  void theRatioIsTheMedianOverTheRoundsOfOursToReference() {
    var comparison = rounds(0.5, 0.9, 0.6);

    assertThat(comparison.ratio(FIGURE)).isCloseTo(0.6, within(1e-9));
    assertThat(comparison.ours(FIGURE)).isCloseTo(60, within(1e-9));
    assertThat(comparison.reference(FIGURE)).isCloseTo(100, within(1e-9));
  }

  @Test
  void theSpreadIsTheMiddleHalfsWidthSoThatOneBadRoundDoesNotRuinTheRest() {
    assertThat(rounds(1.0, 1.0, 1.0, 1.0, 5.0).spread(FIGURE)).isZero();
    assertThat(rounds(0.8, 0.9, 1.0, 1.1, 1.2).spread(FIGURE)).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void theNoiseIsHowFarTheReferenceIsFromItself() {
    var first = new Throughput(100, 1, 1);
    var again = new Throughput(90, 1, 1);

    var comparison = new Comparison(List.of(Round.of(first, first, again)));

    assertThat(comparison.noise()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void anotherFigureCanBeTheOneThatCounts() {
    var first = new Throughput(100, 1, 1);
    var again = new Throughput(90, 1, 2);
    var comparison = new Comparison(List.of(Round.of(first, first, again)));

    var other = comparison.ledBy("per CPU-second");

    assertThat(other.figures()).containsExactly("per CPU-second", FIGURE);
    assertThat(other.noise()).isCloseTo(0.55, within(1e-9));
    assertThat(other.ratio(FIGURE)).isEqualTo(comparison.ratio(FIGURE));
  }

  private static Comparison rounds(double... ratios) {
    var rounds = new ArrayList<Round>();
    for (double ratio : ratios) {
      var reference = new Throughput(50, 0.5, 1);
      rounds.add(Round.of(new Throughput((long) (1_000 * ratio), 10, 1), reference, reference));
    }
    return new Comparison(rounds);
  }

  private static Side<Throughput> turn(List<String> turns, String name) {
    return () -> {
      turns.add(name);
      return new Throughput(1, 1, 1);
    };
  }
}
