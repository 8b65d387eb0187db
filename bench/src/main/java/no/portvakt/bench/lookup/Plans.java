package no.portvakt.bench.lookup;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How PostgreSQL went about the statements of one call, and how long it took for them. */
record Plans(List<String> texts, double millis) {

  static final Plans NONE = new Plans(List.of(), 0);

  private static final Pattern DURATION = Pattern.compile("duration: ([0-9.]+) ms  plan:");

  /** Of all entries in a log. */
  static Plans among(Stream<String> entries) {
    var texts = entries.map(String::strip).filter(Plans::isPlan).toList();
    return new Plans(texts, texts.stream().mapToDouble(Plans::millis).sum());
  }

  private static boolean isPlan(String entry) {
    return DURATION.matcher(entry).find();
  }

  private static double millis(String entry) {
    return DURATION
        .matcher(entry)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }

  @Override
  public String toString() {
    return String.join("\n", texts);
  }
}
