package no.portvakt.registry.scope;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts requests for change by what was asked and what came of it. */
record Tally(MeterRegistry meters, String meter) {

  <T> T count(String action, T outcome) {
    meters
        .counter(meter, "action", action, "outcome", outcome.getClass().getSimpleName())
        .increment();
    return outcome;
  }
}
