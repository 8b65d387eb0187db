package no.portvakt.bench;

import no.portvakt.bench.compare.Target;

/** What the bot holds in memory. */
final class Memory {

  private static final double MOST_MEGABYTES = 400;

  private Memory() {}

  /** Of the one bot that runs now. */
  static Level ofBot() {
    return new Level(
        "resident memory of the bot after this load",
        Bed.bots().residentMegabytes(),
        "MB",
        Target.atMost(MOST_MEGABYTES));
  }
}
