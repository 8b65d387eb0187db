package no.portvakt.bench.compare;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** How long each of several things took, by name: the figures are the p99 of each in ms. */
public record Timings(SequencedMap<String, Latencies> each) implements Reading<Timings> {

  public Timings() {
    this(new LinkedHashMap<>());
  }

  public Latencies of(String name) {
    return each.computeIfAbsent(name, _ -> new Latencies());
  }

  @Override
  public Timings plus(Timings other) {
    var both = new Timings();
    each.forEach((name, times) -> both.each.put(name, times.plus(other.of(name))));
    return both;
  }

  @Override
  public SequencedMap<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    each.forEach((name, times) -> figures.put(name, times.figures().firstEntry().getValue()));
    return figures;
  }
}
