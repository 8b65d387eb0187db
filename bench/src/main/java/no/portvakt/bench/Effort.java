package no.portvakt.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import no.portvakt.bench.compare.Comparison;
import no.portvakt.bench.compare.Reading;
import no.portvakt.bench.compare.Side;
import no.portvakt.bench.load.ClosedLoop;
import no.portvakt.bench.load.Shot;

/**
 * How much is done for a figure.
 *
 * @param warmUps turns of each side that do not count: a cold JVM is another program
 * @param turn how long one side is under load at a time
 * @param orders how many orders a turn takes through their processes
 * @param organisations how many a registry of full size has
 */
record Effort(int warmUps, int rounds, Duration turn, int orders, int organisations) {

  /** With fewer, a median says little. */
  static final int FEWEST_ROUNDS = 7;

  static final Effort USUAL = new Effort(2, FEWEST_ROUNDS, Duration.ofSeconds(4), 40, 5_000);
  static final Effort SMOKE = new Effort(1, 1, Duration.ofSeconds(1), 10, 500);

  /** Where the slowest answers count, which are few. */
  Duration longTurn() {
    return turn.multipliedBy(2);
  }

  /** Fires as fast as it goes for a while: at a measured pace the JVM takes minutes to warm up. */
  void warm(Shot shot) throws InterruptedException, ExecutionException {
    var _ = new ClosedLoop(turn.multipliedBy(5)).run(List.of(shot, shot));
  }

  Effort rounds(int number) {
    return new Effort(warmUps, number, turn, orders, organisations);
  }

  <R extends Reading<R>> Comparison compare(Side<R> ours, Side<R> reference) throws Exception {
    return Comparison.take(warmUps, rounds, ours, reference);
  }

  boolean isWorthKeeping() {
    return rounds >= FEWEST_ROUNDS;
  }
}
