package no.portvakt.workflows.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the sender: woken by PostgreSQL's NOTIFY when a message is committed, and once a second for
 * what is due again.
 */
@Component
class OutboxLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxLoop.class);
  private static final int POLL_MILLIS = 1000;

  /** Before the database is looked for again; then twice as long each time, up to a poll. */
  private static final int FIRST_PAUSE_MILLIS = 50;

  private static final Duration KEEP_SENT = Duration.ofDays(30);

  private final DataSource dataSource;
  private final OutboxSender sender;
  private final OutboxTable table;
  private final Clock clock;
  private volatile boolean running;
  private CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread = Thread.ofPlatform().unstarted(() -> {});

  OutboxLoop(DataSource dataSource, OutboxSender sender, OutboxTable table, Clock clock) {
    this.dataSource = dataSource;
    this.sender = sender;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    stopping = new CountDownLatch(1);
    thread = Thread.ofPlatform().daemon().name("outbox").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    long pause = FIRST_PAUSE_MILLIS;
    while (running) {
      try (var connection = dataSource.getConnection();
          var statement = connection.createStatement()) {
        statement.execute("listen outbox");
        pause = FIRST_PAUSE_MILLIS;
        table.forgetSentBefore(clock.instant().minus(KEEP_SENT));
        listen(connection.unwrap(PGConnection.class));
      } catch (SQLException | RuntimeException e) {
        if (running) {
          log.warn("The outbox lost the database and tries again: {}", e.getMessage());
          pause(pause);
          pause = Math.min(2 * pause, POLL_MILLIS);
        }
      }
    }
  }

  private void listen(PGConnection connection) throws SQLException {
    while (running) {
      while (running && sender.sendBatch()) {}
      connection.getNotifications(POLL_MILLIS);
    }
  }

  private void pause(long millis) {
    try {
      running &= !stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
