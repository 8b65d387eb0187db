package no.portvakt.bot;

import java.util.Random;

/** Chance that can be had again: the seed is printed, and may be given. */
public final class Seeded {

  private Seeded() {}

  /** A generator whose seed is that of {@code -Dportvakt.seed}, else another each time. */
  public static Random random(Class<?> test) {
    long seed = Long.getLong("portvakt.seed", System.nanoTime());
    System.out.printf("%s: -Dportvakt.seed=%d%n", test.getSimpleName(), seed);
    return new Random(seed);
  }
}
