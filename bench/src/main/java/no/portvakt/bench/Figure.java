package no.portvakt.bench;

import no.portvakt.bench.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a comparison, over all rounds.
 *
 * @param measured the median of ours ÷ reference, whatever its spread
 * @param ours the median of ours alone
 * @param reference the median of the reference alone
 */
record Figure(String name, double measured, double spread, double ours, double reference) {

  static Figure of(String name, Comparison comparison) {
    return new Figure(
        name,
        comparison.ratio(name),
        comparison.spread(name),
        comparison.ours(name),
        comparison.reference(name));
  }

  boolean isReported() {
    return spread <= Result.WIDEST_SPREAD;
  }

  /** Nothing where the rounds are too far apart. */
  @Nullable Double ratio() {
    return isReported() ? measured : null;
  }
}
