package no.portvakt.bot.transport;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many deliveries came, what became of them, and how long they took. */
@Component
class DeliveryMeters {

  private final MeterRegistry registry;

  DeliveryMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void time(Delivery delivery, String outcome, long start) {
    Timer.builder("portvakt.deliveries")
        .description("Deliveries from Slack until their answer")
        .tags("kind", delivery.payload().kind().type(), "outcome", outcome)
        .register(registry)
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }

  void count(Kind kind, String outcome) {
    refused(outcome, kind.type());
  }

  /** For what was turned away before it was read. */
  void refused(String outcome) {
    refused(outcome, "unread");
  }

  private void refused(String outcome, String kind) {
    registry.counter("portvakt.deliveries.refused", "kind", kind, "outcome", outcome).increment();
  }
}
