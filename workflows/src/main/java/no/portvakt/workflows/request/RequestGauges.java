package no.portvakt.workflows.request;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.portvakt.workflows.meter.Remembered;
import no.portvakt.workflows.store.RequestCensus;
import no.portvakt.workflows.store.RequestCensus.Count;
import org.springframework.stereotype.Component;

/** What waits and what is late; of the whole installation, so every instance says the same. */
@Component
class RequestGauges {

  private final Remembered<Map<RequestKind, Count>> counts;
  private final MeterRegistry meters;

  RequestGauges(RequestCensus census, Clock clock, MeterRegistry meters) {
    this.counts = new Remembered<>(census::take, clock);
    this.meters = meters;
    for (var kind : RequestKind.values()) {
      waiting(kind, "prerequisites", Count::prerequisites);
      waiting(kind, "decision", Count::decision);
      waiting(kind, "execution", Count::execution);
      overdue(kind, "people", Count::late);
      overdue(kind, "process", Count::stuck);
    }
  }

  private void waiting(RequestKind kind, String what, ToDoubleFunction<Count> figure) {
    gauge("portvakt.requests.waiting", "Open requests by what they wait for", kind, figure)
        .tag("for", what)
        .register(meters);
  }

  private void overdue(RequestKind kind, String whose, ToDoubleFunction<Count> figure) {
    gauge("portvakt.requests.overdue", "Requests held up by people or process", kind, figure)
        .tag("by", whose)
        .register(meters);
  }

  private Gauge.Builder<?> gauge(
      String name, String description, RequestKind kind, ToDoubleFunction<Count> figure) {
    return Gauge.builder(
            name,
            () -> counts.value(all -> figure.applyAsDouble(all.getOrDefault(kind, Count.NONE))))
        .description(description)
        .tag("kind", kind.processId());
  }
}
