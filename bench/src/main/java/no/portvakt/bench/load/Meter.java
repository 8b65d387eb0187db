package no.portvakt.bench.load;

import no.portvakt.bench.compare.StartUps;
import no.portvakt.bench.compare.Throughput;

/** Reads the clock, and the processor time of this process and all it has started. */
public record Meter(long nanos, double cpuSeconds) {

  public static Meter start() {
    return new Meter(System.nanoTime(), Processes.ofThisCommand().cpuSeconds());
  }

  /** What was done since the start. */
  public Throughput stop(long operations) {
    return new Throughput(operations, seconds(), cpu());
  }

  /** One start-up, since the start. */
  public StartUps started() {
    return new StartUps(1, seconds(), cpu());
  }

  private double seconds() {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private double cpu() {
    return Processes.ofThisCommand().cpuSeconds() - cpuSeconds;
  }
}
