package no.portvakt.workflows.merkantile;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.merkantile.DueConfirmation;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.merkantile.MerkantileNotice.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the merkantile data in production that should be confirmed anew, page by page, and has
 * people told: those who keep them first, and notification points and the servicedesk when these
 * are none or have not done it. What falls due together for one organisation is told of at once.
 * Several instances may sweep at a time: the row of a reminder is whoever comes first.
 */
@Component
class MerkantileSweep implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(MerkantileSweep.class);
  private static final int PAGE = 200;

  private final Environments environments;
  private final Merkantile merkantile;
  private final MerkantileKeepers keepers;
  private final MerkantileReminders reminders;
  private final MerkantileTelling telling;
  private final MerkantileSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MerkantileSweep(
      Environments environments,
      Merkantile merkantile,
      MerkantileKeepers keepers,
      MerkantileReminders reminders,
      MerkantileTelling telling,
      MerkantileSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.environments = environments;
    this.merkantile = merkantile;
    this.keepers = keepers;
    this.reminders = reminders;
    this.telling = telling;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public void run() {
    try {
      environments.all().stream()
          .filter(Environment::isProduction)
          .forEach(environment -> sweep(environment.name(), clock.instant()));
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
      transaction.executeWithoutResult(status -> begin(page.items(), environment, now));
      wanted = page.following(PAGE);
    }
  }

  /** A notice is whole when the transaction ends, so that nobody is told of a part. */
  private void begin(List<DueConfirmation> page, String environment, Instant now) {
    var notices = new HashMap<Circle, UUID>();
    for (var due : page) {
      var ref = new MerkantileRef(environment, due.organisation(), due.client());
      keepers
          .find(ref)
          .ifPresent(kept ->
              stage(due, kept, now)
                  .ifPresent(stage ->
                      reminders.begin(
                          notices.computeIfAbsent(Circle.of(stage, kept), _ -> UUID.randomUUID()),
                          stage,
                          ref,
                          due.confirmedAt())));
    }
  }

  /** What is to be done next about the data; nothing, as a rule. */
  private Optional<Stage> stage(DueConfirmation due, KeptMerkantile kept, Instant now) {
    var known = reminders.on(kept.ref().environment(), due);
    if (known.isEmpty()) {
      return Optional.of(keepers.of(kept).isEmpty() ? Stage.ESCALATED : Stage.ASKED);
    }
    var latest = settings.askedBefore(now);
    return known.stream()
            .allMatch(one -> one.stage() == Stage.ASKED && one.begunAt().isBefore(latest))
        ? Optional.of(Stage.ESCALATED)
        : Optional.empty();
  }

  /** Who is told together. */
  private record Circle(Stage stage, OrganisationNumber organisation, Right right) {

    static Circle of(Stage stage, KeptMerkantile kept) {
      return new Circle(stage, kept.keeper(), kept.needed());
    }
  }
}
