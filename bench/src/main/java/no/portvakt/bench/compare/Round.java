package no.portvakt.bench.compare;

import java.util.SequencedMap;

/**
 * Each side's two turns, by figure.
 *
 * @param again the reference's second turn ÷ its first, in the figure that counts: what the machine
 *     makes of two measurements of the same
 */
public record Round(
    SequencedMap<String, Double> ours, SequencedMap<String, Double> reference, double again) {

  static <R extends Reading<R>> Round of(R ours, R reference, R referenceAgain) {
    return new Round(
        ours.figures(),
        reference.plus(referenceAgain).figures(),
        first(referenceAgain) / first(reference));
  }

  private static double first(Reading<?> reading) {
    return reading.figures().firstEntry().getValue();
  }

  double ratio(String figure) {
    return value(ours, figure) / value(reference, figure);
  }

  static double value(SequencedMap<String, Double> figures, String figure) {
    return figures.getOrDefault(figure, Double.NaN);
  }
}
