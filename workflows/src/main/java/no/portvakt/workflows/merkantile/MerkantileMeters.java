package no.portvakt.workflows.merkantile;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What operators count of merkantile data; each reminder is there before it is counted up. */
@Component
class MerkantileMeters {

  private static final String REQUESTS = "portvakt.merkantile.requests";
  private static final String REMINDERS = "portvakt.merkantile.reminders";

  private final MeterRegistry meters;

  MerkantileMeters(MeterRegistry meters) {
    this.meters = meters;
    for (var stage : MerkantileNotice.Stage.values()) {
      meters.counter(REMINDERS, "stage", name(stage));
    }
  }

  MerkantileAnswer saved(MerkantileAnswer answer) {
    return counted("save", answer);
  }

  MerkantileAnswer confirmed(MerkantileAnswer answer) {
    return counted("confirm", answer);
  }

  /** Somebody was told of so many data. */
  void reminded(MerkantileNotice notice) {
    meters.counter(REMINDERS, "stage", name(notice.stage())).increment(notice.kept().size());
  }

  private MerkantileAnswer counted(String action, MerkantileAnswer answer) {
    meters
        .counter(REQUESTS, "action", action, "outcome", answer.getClass().getSimpleName())
        .increment();
    return answer;
  }

  private static String name(MerkantileNotice.Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
