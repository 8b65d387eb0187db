package no.portvakt.registry.internal;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts requests for change by what was asked and what came of it. */
public record Tally(MeterRegistry meters, String meter) {

  public <T> T count(String action, T outcome) {
    meters
        .counter(meter, "action", action, "outcome", outcome.getClass().getSimpleName())
        .increment();
    return outcome;
  }
}
