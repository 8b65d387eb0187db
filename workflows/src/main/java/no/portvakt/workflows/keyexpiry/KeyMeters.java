package no.portvakt.workflows.keyexpiry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What operators count of keys whose end is near; each figure is there before it is counted up. */
@Component
class KeyMeters {

  private static final String STARTED = "portvakt.keys.started";
  private static final String WARNED = "portvakt.keys.warned";
  private static final String ENDED = "portvakt.keys.ended";

  private final MeterRegistry meters;

  KeyMeters(KeyWatchTable table, MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("portvakt.keys.waiting", table, KeyWatchTable::waiting)
        .description("Keys whose end is near, with a process that warns of it")
        .register(meters);
    meters.counter(STARTED);
    KeyStages.DAYS.forEach(days -> meters.counter(WARNED, "days", days.toString()));
    for (var outcome : KeyOutcome.values()) {
      meters.counter(ENDED, "outcome", outcome.inProcess());
    }
  }

  void started() {
    meters.counter(STARTED).increment();
  }

  /** So many days before the end; 0 at the end. */
  void warned(int days) {
    meters.counter(WARNED, "days", Integer.toString(days)).increment();
  }

  void ended(KeyOutcome outcome) {
    meters.counter(ENDED, "outcome", outcome.inProcess()).increment();
  }
}
