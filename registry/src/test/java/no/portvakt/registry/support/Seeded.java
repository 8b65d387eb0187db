package no.portvakt.registry.support;

import java.util.Random;

/** Generated input that can be generated again: the seed is printed, and may be given. */
public final class Seeded {

  private Seeded() {}

  /** A generator whose seed is that of {@code -Dportvakt.seed}, else another each time. */
  public static Random random(String test) {
    long seed = Long.getLong("portvakt.seed", System.nanoTime());
    System.out.printf("%s: -Dportvakt.seed=%d%n", test, seed);
    return new Random(seed);
  }
}
