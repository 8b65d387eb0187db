package no.portvakt.bench;

import no.portvakt.bench.compare.Target;

/** A plain number with a bound, compared with nothing. */
record Level(String title, double value, String unit, Target target) {

  String verdict() {
    return target.isMetBy(value) ? "met" : "missed";
  }
}
