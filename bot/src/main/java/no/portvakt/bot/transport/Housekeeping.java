package no.portvakt.bot.transport;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Forgets deliveries that Slack no longer repeats. */
@Component
class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration KEEP = Duration.ofDays(3);

  private final Inbox inbox;
  private final Clock clock;

  Housekeeping(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOldDeliveries() {
    try {
      inbox.forgetBefore(clock.instant().minus(KEEP));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Old deliveries stay for another hour: {}", e.getClass().getSimpleName());
    }
  }
}
