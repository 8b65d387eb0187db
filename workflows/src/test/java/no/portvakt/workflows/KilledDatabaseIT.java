package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** T3, short: the database is killed while requests of every kind come in. */
class KilledDatabaseIT extends OnAStackOfItsOwn {

  private static final int BEFORE_THE_KILL = 45;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired EveryKind everyKind;
  @Autowired Aftermath aftermath;
  @Autowired JdbcClient jdbc;

  private final Queue<Errand> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean refused = new AtomicBoolean();
  private final AtomicBoolean ending = new AtomicBoolean();

  @Test
  void whatWasAcknowledgedIsThereAndEndsOnce() throws Exception {
    acknowledged.addAll(everyKind.begin());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = List.of(threads.submit(this::ask), threads.submit(this::ask));
      try {
        awaitAcknowledged(BEFORE_THE_KILL);
        assertThat(refused).isFalse();
        stack.postgres().kill();
        await().atMost(PATIENCE).untilTrue(refused);
        stack.postgres().start();
        awaitAcknowledged(acknowledged.size() + 1);
      } finally {
        ending.set(true);
      }
      for (var thread : running) {
        thread.get();
      }
    }
    var errands = List.copyOf(acknowledged);

    everyKind.awaitDecidable(errands);
    errands.forEach(Errand::settle);

    aftermath.awaitEndOf(errands);
    await().atMost(PATIENCE).until(() -> unsent() == 0);
  }

  private void ask() {
    while (!ending.get()) {
      for (var kind : everyKind.kinds()) {
        try {
          acknowledged.add(kind.get());
        } catch (DataAccessException | TransactionException e) {
          refused.set(true);
        }
      }
    }
  }

  private void awaitAcknowledged(int count) {
    await().atMost(PATIENCE).until(() -> acknowledged.size() >= count);
  }

  private int unsent() {
    return jdbc.sql("select count(*) from outbox where sent_at is null")
        .query(Integer.class)
        .single();
  }
}
