package no.portvakt.registry.delegation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;

/** Look-ups that said yes a moment ago, at most {@value #MOST} of them; a no is never kept. */
final class Remembered {

  static final int MOST = 10_000;

  private final ConcurrentMap<Question, Instant> until = new ConcurrentHashMap<>();
  private final Duration time;
  private final Clock clock;

  Remembered(Duration time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  boolean saidYes(Question question) {
    var end = until.get(question);
    return end != null && clock.instant().isBefore(end);
  }

  void sayYes(Question question) {
    var now = clock.instant();
    if (until.size() >= MOST) {
      until.values().removeIf(end -> !now.isBefore(end));
    }
    if (until.size() < MOST) {
      until.put(question, now.plus(time));
    }
  }

  void forget(OrganisationNumber consumer, OrganisationNumber supplier) {
    until
        .keySet()
        .removeIf(
            question -> question.consumer.equals(consumer) && question.supplier.equals(supplier));
  }

  record Question(ScopeName scope, OrganisationNumber consumer, OrganisationNumber supplier) {}
}
