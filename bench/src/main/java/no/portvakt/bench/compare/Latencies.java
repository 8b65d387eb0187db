package no.portvakt.bench.compare;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each of many took. Any thread may record. */
public final class Latencies implements Reading<Latencies> {

  private static final int DIGITS = 3;

  private final Histogram micros = new ConcurrentHistogram(DIGITS);

  public void record(Duration time) {
    micros.recordValue(Math.max(0, time.toNanos() / 1_000));
  }

  @Override
  public Latencies plus(Latencies other) {
    var both = new Latencies();
    both.micros.add(micros);
    both.micros.add(other.micros);
    return both;
  }

  @Override
  public SequencedMap<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("p99 ms", millis(99));
    figures.put("p90 ms", millis(90));
    figures.put("p50 ms", millis(50));
    return figures;
  }

  private double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }
}
