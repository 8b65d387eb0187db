package no.portvakt.registry;

/**
 * Which part of a list is wanted: at most {@code limit} items, from 1 to {@value #MOST}, whose keys
 * come after the one given; the empty key comes before all.
 */
public record Keyset(String after, int limit) {

  public static final int MOST = 1_000;

  public Keyset {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " items");
    }
  }

  public static Keyset first(int limit) {
    return new Keyset("", limit);
  }
}
