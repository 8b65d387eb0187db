package no.portvakt.registry.support;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** National identity numbers that nobody has: valid, with the month of synthetic persons. */
public final class SyntheticNumbers {

  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final AtomicInteger NEXT = new AtomicInteger();

  private SyntheticNumbers() {}

  /** One that no other test has. */
  public static String next() {
    return IntStream.generate(NEXT::incrementAndGet)
        .mapToObj(number ->
            "%02d85%02d%03d".formatted(1 + number / 1000 % 28, 50 + number / 28_000, number % 1000))
        .flatMap(stem -> withDigit(stem, FIRST).flatMap(longer -> withDigit(longer, SECOND)))
        .findFirst()
        .orElseThrow();
  }

  /** With its check digit; some stems have none. */
  private static Stream<String> withDigit(String stem, int[] weights) {
    int sum =
        IntStream.range(0, weights.length).map(i -> weights[i] * (stem.charAt(i) - '0')).sum();
    int digit = (11 - sum % 11) % 11;
    return digit == 10 ? Stream.empty() : Stream.of(stem + digit);
  }
}
