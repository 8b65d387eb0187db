package no.portvakt.bot.login;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Forgets log-ins that no decision can rest on any more. */
@Component
class LogInHousekeeping {

  private static final Logger log = LoggerFactory.getLogger(LogInHousekeeping.class);
  private static final Duration KEEP = Duration.ofDays(2);

  private final LogIns logIns;
  private final Clock clock;

  LogInHousekeeping(LogIns logIns, Clock clock) {
    this.logIns = logIns;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOldLogIns() {
    try {
      logIns.forgetBefore(clock.instant().minus(KEEP));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Old log-ins stay for another hour: {}", e.getClass().getSimpleName());
    }
  }
}
