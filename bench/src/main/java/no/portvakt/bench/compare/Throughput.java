package no.portvakt.bench.compare;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How much was done in how long.
 *
 * @param cpuSeconds what all processes took part in it took of the processors
 */
public record Throughput(long operations, double seconds, double cpuSeconds)
    implements Reading<Throughput> {

  @Override
  public Throughput plus(Throughput other) {
    return new Throughput(
        operations + other.operations, seconds + other.seconds, cpuSeconds + other.cpuSeconds);
  }

  @Override
  public SequencedMap<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("per second", operations / seconds);
    figures.put("per CPU-second", operations / cpuSeconds);
    return figures;
  }
}
