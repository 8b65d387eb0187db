package no.portvakt.workflows.merkantile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.merkantile.DueConfirmation;
import no.portvakt.registry.merkantile.Merkantile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds the merkantile data in production that should be confirmed anew, page by page, and those
 * that clients miss, and has people told: those who keep them first, and notification points and
 * the servicedesk when these are none or have not done it. Several instances may sweep at a time:
 * the row of a reminder is whoever comes first.
 */
@Component
class MerkantileSweep implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(MerkantileSweep.class);
  private static final int PAGE = 200;

  private final Environments environments;
  private final Merkantile merkantile;
  private final MissingMerkantile missing;
  private final MerkantileReminders reminders;
  private final MerkantileNotices notices;
  private final MerkantileTelling telling;
  private final MerkantileSettings settings;
  private final Clock clock;

  MerkantileSweep(
      Environments environments,
      Merkantile merkantile,
      MissingMerkantile missing,
      MerkantileReminders reminders,
      MerkantileNotices notices,
      MerkantileTelling telling,
      MerkantileSettings settings,
      Clock clock) {
    this.environments = environments;
    this.merkantile = merkantile;
    this.missing = missing;
    this.reminders = reminders;
    this.notices = notices;
    this.telling = telling;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public void run() {
    try {
      environments.production().stream()
          .map(Environment::name)
          .forEach(environment -> sweep(environment, clock.instant()));
      reminders.untold().forEach(telling::tell);
    } catch (DataAccessException | TransactionException e) {
      log.warn("The sweep for merkantile data waits: {}", e.getClass().getSimpleName());
    }
  }

  private void sweep(String environment, Instant now) {
    var before = settings.confirmedBefore(now);
    var wanted = Optional.of(Keyset.first(PAGE));
    while (wanted.isPresent()) {
      var page = merkantile.dueForConfirmation(environment, before, wanted.get());
      var due = page.items().stream().map(one -> matter(environment, one)).toList();
      notices.begin(due, reminders::on, now);
      wanted = page.following(PAGE);
    }
    missing.sweep(environment, now);
  }

  private static Matter matter(String environment, DueConfirmation due) {
    var ref = new MerkantileRef(environment, due.organisation(), due.client());
    return new Matter(ref, due.confirmedAt(), false);
  }
}
