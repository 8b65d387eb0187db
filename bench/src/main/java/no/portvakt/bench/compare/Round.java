package no.portvakt.bench.compare;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Each side's two turns, by figure.
 *
 * @param again the reference's second turn ÷ its first: what the machine makes of two measurements
 *     of the same
 */
public record Round(
    SequencedMap<String, Double> ours,
    SequencedMap<String, Double> reference,
    SequencedMap<String, Double> again) {

  static <R extends Reading<R>> Round of(R ours, R reference, R referenceAgain) {
    return new Round(
        ours.figures(),
        reference.plus(referenceAgain).figures(),
        quotients(referenceAgain.figures(), reference.figures()));
  }

  private static SequencedMap<String, Double> quotients(
      SequencedMap<String, Double> dividends, SequencedMap<String, Double> divisors) {
    var quotients = new LinkedHashMap<String, Double>();
    dividends.forEach((figure, value) -> quotients.put(figure, value / value(divisors, figure)));
    return quotients;
  }

  Round ledBy(String figure) {
    return new Round(ledBy(figure, ours), ledBy(figure, reference), ledBy(figure, again));
  }

  private static SequencedMap<String, Double> ledBy(
      String figure, SequencedMap<String, Double> figures) {
    var reordered = new LinkedHashMap<>(figures);
    reordered.putFirst(figure, value(figures, figure));
    return reordered;
  }

  double ratio(String figure) {
    return value(ours, figure) / value(reference, figure);
  }

  static double value(SequencedMap<String, Double> figures, String figure) {
    return figures.getOrDefault(figure, Double.NaN);
  }
}
