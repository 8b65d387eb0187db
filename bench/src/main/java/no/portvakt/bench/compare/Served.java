package no.portvakt.bench.compare;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How much a server did in how long.
 *
 * @param serverCpuSeconds what the server's own process took of the processors
 * @param cpuSeconds what all processes took: the clients and the database too
 */
public record Served(long operations, double seconds, double serverCpuSeconds, double cpuSeconds)
    implements Reading<Served> {

  /** What it costs the server. */
  public static final String BY_SERVER_CPU = "per CPU-second of the server";

  @Override
  public Served plus(Served other) {
    return new Served(
        operations + other.operations,
        seconds + other.seconds,
        serverCpuSeconds + other.serverCpuSeconds,
        cpuSeconds + other.cpuSeconds);
  }

  @Override
  public SequencedMap<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("per second", operations / seconds);
    figures.put(BY_SERVER_CPU, operations / serverCpuSeconds);
    figures.put("per CPU-second of all", operations / cpuSeconds);
    return figures;
  }
}
