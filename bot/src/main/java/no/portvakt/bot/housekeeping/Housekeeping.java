package no.portvakt.bot.housekeeping;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Forgets, every hour, what has been kept for long enough. */
@Component
class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final List<Outdated> tables;
  private final Clock clock;

  Housekeeping(List<Outdated> tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetAll() {
    tables.forEach(this::forget);
  }

  /** Trouble with one table must not fill the others. */
  private void forget(Outdated table) {
    try {
      table.forgetBefore(clock.instant().minus(table.kept()));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Old {} stay for another hour: {}", table.rows(), e.getClass().getSimpleName());
    }
  }
}
