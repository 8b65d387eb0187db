package no.portvakt.workflows.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds, one batch a transaction. A row is marked only after the engine has
 * taken it, so a crash in between sends it again under the same message id, which the engine
 * refuses as known. A batch shrinks to half when the engine pushes back and grows by one when not.
 */
@Component
class OutboxSender {

  private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
  private static final int LARGEST_BATCH = 50;

  /**
   * Short: while the engine is away a batch is one message, so asking again costs next to nothing,
   * and what waits goes on as soon as the engine is back.
   */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final OutboxTable table;
  private final Engine engine;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Timer lag;
  private int batchSize = LARGEST_BATCH;

  OutboxSender(
      OutboxTable table,
      Engine engine,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters) {
    this.table = table;
    this.engine = engine;
    this.transaction = transaction;
    this.clock = clock;
    this.lag =
        Timer.builder("portvakt.outbox.lag")
            .description("From stored to taken by the engine")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
  }

  /** Sends one batch; tells whether there may be more to send at once. */
  boolean sendBatch() {
    return Boolean.TRUE.equals(transaction.execute(status -> send(table.claim(batchSize))));
  }

  private boolean send(List<OutboxRow> rows) {
    var answers =
        rows.stream()
            .map(row ->
                engine
                    .publish(
                        row.id().toString(),
                        row.message(),
                        row.correlationKey(),
                        row.variables(),
                        row.kept())
                    .toCompletableFuture())
            .toList();
    var sent = new ArrayList<UUID>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      try {
        answers.get(i).join();
        sent.add(row.id());
        lag.record(Duration.between(row.createdAt(), clock.instant()));
      } catch (CompletionException e) {
        postpone(row, e.getCause() == null ? e : e.getCause());
      }
    }
    if (!sent.isEmpty()) {
      table.sent(sent);
    }
    boolean allTaken = sent.size() == rows.size();
    batchSize = allTaken ? Math.min(LARGEST_BATCH, batchSize + 1) : Math.max(1, batchSize / 2);
    return allTaken && !rows.isEmpty();
  }

  private void postpone(OutboxRow row, Throwable cause) {
    var wait = backOff(row.attempts());
    table.failed(row.id(), wait, cause.getClass().getSimpleName());
    log.info(
        "The engine did not take {} of request {} ({}); trying again in {} ms",
        row.message(),
        row.correlationKey(),
        cause.getMessage(),
        wait.toMillis());
  }

  private static Duration backOff(int attempts) {
    long ceiling = Math.min(LONGEST_WAIT.toMillis(), 200L << Math.min(attempts, 12));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
  }
}
