package no.portvakt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import no.portvakt.bench.compare.Comparison;
import no.portvakt.bench.compare.Round;
import no.portvakt.bench.compare.Target;
import org.junit.jupiter.api.Test;

class ResultTest {

  @Test
  void aRatioWithinItsSpreadMeetsOrMissesTheTarget() {
    assertThat(result(0.60, 0.61, 0.62).verdict()).isEqualTo("met");
    assertThat(result(0.50, 0.51, 0.52).verdict()).isEqualTo("missed");
  }

  @Test
  void aRatioThatSpreadsTooMuchIsNotReported() {
    var result = result(0.5, 0.7, 0.9);

    assertThat(result.verdict()).isEqualTo("not reported: a spread of 29 %");
    assertThat(result.figures().getFirst().ratio()).isNull();
    assertThat(Report.text(result)).contains("not reported").containsPattern("per second +–");
  }

  private static Result result(double... ratios) {
    var rounds = Arrays.stream(ratios).mapToObj(ResultTest::round).toList();
    return new Result(
        "M0", "title", Target.atLeast(0.6), new Comparison(rounds), List.of(), List.of());
  }

  private static Round round(double ratio) {
    return new Round(figure(ratio), figure(1), figure(1));
  }

  private static SequencedMap<String, Double> figure(double value) {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("per second", value);
    return figures;
  }
}
