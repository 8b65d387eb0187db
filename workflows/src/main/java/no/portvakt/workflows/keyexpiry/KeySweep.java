package no.portvakt.workflows.keyexpiry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.ExpiringKey;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts a process for each key whose first warning is due, page by page and no sooner: of all keys
 * only those near their end have one. Several instances may sweep at a time: the row of a watch is
 * whoever comes first.
 */
@Component
class KeySweep implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(KeySweep.class);
  private static final int PAGE = 200;

  private final Environments environments;
  private final ClientKeys keys;
  private final KeyWatchTable watches;
  private final KeyProcess process;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final KeyMeters meters;

  KeySweep(
      Environments environments,
      ClientKeys keys,
      KeyWatchTable watches,
      KeyProcess process,
      TransactionTemplate transaction,
      Clock clock,
      KeyMeters meters) {
    this.environments = environments;
    this.keys = keys;
    this.watches = watches;
    this.process = process;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public void run() {
    try {
      environments.all().forEach(environment -> sweep(environment, clock.instant()));
    } catch (DataAccessException | TransactionException e) {
      log.warn("The sweep for keys that expire waits: {}", e.getClass().getSimpleName());
    }
  }

  private void sweep(Environment environment, Instant now) {
    var before = now.plus(KeyStages.FIRST);
    var wanted = Optional.of(Keyset.first(PAGE));
    while (wanted.isPresent()) {
      var page = keys.expiring(environment.name(), now, before, wanted.get());
      var due = page.items().stream().filter(one -> isDue(one, now)).toList();
      transaction.executeWithoutResult(status -> begin(due));
      wanted = page.following(PAGE);
    }
  }

  private static boolean isDue(ExpiringKey expiring, Instant now) {
    return KeyStages.due(expiring.key(), now).isPresent();
  }

  private void begin(List<ExpiringKey> due) {
    var known = watches.known(due.stream().map(KeyWatch::of).map(KeyWatch::id).toList());
    for (var expiring : due) {
      var watch = KeyWatch.of(expiring);
      if (!known.contains(watch.id()) && watches.begin(watch)) {
        process.start(watch, expiring.client().organisation());
        meters.started();
      }
    }
  }
}
