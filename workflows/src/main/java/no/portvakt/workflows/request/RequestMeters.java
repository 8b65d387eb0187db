package no.portvakt.workflows.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what becomes of requests, by kind, once the transaction that did it has committed. */
@Component
public class RequestMeters {

  private static final Duration[] BUCKETS =
      Stream.of(1, 4, 24, 2 * 24, 3 * 24, 7 * 24, 14 * 24, 30 * 24)
          .map(Duration::ofHours)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;
  private final Clock clock;

  RequestMeters(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  void started(Request request) {
    count(request, "portvakt.requests.started");
  }

  /** The outcome is the one that the process knows, such as {@code approved}. */
  public void decided(Request request, String outcome) {
    var taken = Duration.between(request.createdAt(), clock.instant());
    count(request, "portvakt.requests.decided", "outcome", outcome);
    afterCommit(() ->
        Timer.builder("portvakt.requests.time-to-decision")
            .description("From asked to decided")
            .tag("kind", request.kind().processId())
            .serviceLevelObjectives(BUCKETS)
            .register(meters)
            .record(taken));
  }

  void closed(Request request) {
    count(request, "portvakt.requests.closed", "state", request.state().name());
  }

  /** To whom: a {@code person}, or the {@code fallback} approvers. */
  public void handedOn(Request request, String to) {
    count(request, "portvakt.requests.handed-on", "to", to);
  }

  /** Nobody of the organisation that should decide does so: {@code vacant}, {@code unreachable}. */
  public void unattended(Request request, String why) {
    count(request, "portvakt.requests.unattended", "why", why);
  }

  private void count(Request request, String name, String... tags) {
    afterCommit(() ->
        meters
            .counter(name, Stream.concat(kind(request), Stream.of(tags)).toArray(String[]::new))
            .increment());
  }

  private static Stream<String> kind(Request request) {
    return Stream.of("kind", request.kind().processId());
  }

  private static void afterCommit(Runnable counting) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counting.run();
          }
        });
  }
}
