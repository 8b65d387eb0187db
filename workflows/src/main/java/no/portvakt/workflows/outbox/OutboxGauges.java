package no.portvakt.workflows.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import no.portvakt.workflows.meter.Remembered;
import no.portvakt.workflows.outbox.OutboxTable.Backlog;
import org.springframework.stereotype.Component;

/** What waits in the outbox; of the whole installation, so every instance says the same. */
@Component
class OutboxGauges {

  OutboxGauges(OutboxTable table, Clock clock, MeterRegistry meters) {
    var backlog = new Remembered<>(table::backlog, clock);
    Gauge.builder("portvakt.outbox.waiting", () -> backlog.value(Backlog::waiting))
        .description("Messages that the engine has not taken yet")
        .register(meters);
    Gauge.builder(
            "portvakt.outbox.oldest",
            () ->
                backlog.value(
                    found -> Duration.between(found.oldest(), clock.instant()).toMillis() / 1e3))
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(meters);
  }
}
