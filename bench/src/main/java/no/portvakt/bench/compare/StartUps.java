package no.portvakt.bench.compare;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** How long it took to start so many times. */
public record StartUps(int times, double seconds, double cpuSeconds) implements Reading<StartUps> {

  @Override
  public StartUps plus(StartUps other) {
    return new StartUps(
        times + other.times, seconds + other.seconds, cpuSeconds + other.cpuSeconds);
  }

  @Override
  public SequencedMap<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("seconds", seconds / times);
    figures.put("CPU-seconds", cpuSeconds / times);
    return figures;
  }
}
