package no.portvakt.bench.compare;

import java.util.Arrays;

/** Numbers of the same kind, in order. */
final class Sample {

  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
  }

  static Sample of(double... numbers) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    return new Sample(sorted);
  }

  double median() {
    return quantile(0.5);
  }

  /** The middle half's width, as a share of the median. */
  double spread() {
    return (quantile(0.75) - quantile(0.25)) / median();
  }

  /** Between two numbers, in proportion. */
  private double quantile(double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
