package no.portvakt.bench.load;

import no.portvakt.bench.compare.Served;

/** Reads the clock, the processor time of one server, and that of all that runs here. */
public record ServerMeter(Processes server, double serverCpuSeconds, Meter all) {

  public static ServerMeter start(Processes server) {
    return new ServerMeter(server, server.cpuSeconds(), Meter.start());
  }

  /** What was done since the start. */
  public Served stop(long operations) {
    var whole = all.stop(operations);
    return new Served(
        operations, whole.seconds(), server.cpuSeconds() - serverCpuSeconds, whole.cpuSeconds());
  }
}
