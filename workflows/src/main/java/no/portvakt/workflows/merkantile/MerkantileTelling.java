package no.portvakt.workflows.merkantile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.merkantile.MerkantileReminders.Reminder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of merkantile data that should be confirmed or are missing, and writes down that it was
 * done.
 */
@Component
class MerkantileTelling {

  private static final Logger log = LoggerFactory.getLogger(MerkantileTelling.class);
  private static final Actor ACTOR = new Actor.System("merkantile-sweep");

  private final MerkantileReminders reminders;
  private final MerkantileKeepers keepers;
  private final MerkantileAnnouncer announcer;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final MerkantileMeters meters;

  MerkantileTelling(
      MerkantileReminders reminders,
      MerkantileKeepers keepers,
      MerkantileAnnouncer announcer,
      AuditTrail audit,
      TransactionTemplate transaction,
      MerkantileMeters meters) {
    this.reminders = reminders;
    this.keepers = keepers;
    this.announcer = announcer;
    this.audit = audit;
    this.transaction = transaction;
    this.meters = meters;
  }

  /** Whoever could not be told is told at the next sweep; nobody is told twice. */
  void tell(UUID id) {
    var notice = notice(id);
    try {
      notice.ifPresent(announcer::announce);
      transaction.executeWithoutResult(status -> record(id, notice));
    } catch (TryLater later) {
      log.warn("Telling of merkantile data waits for the next sweep: {}", later.getMessage());
    }
  }

  private void record(UUID id, Optional<MerkantileNotice> told) {
    if (reminders.told(id)) {
      told.ifPresent(notice -> {
        notice.kept().forEach(kept -> append(notice, kept));
        meters.reminded(notice);
      });
    }
  }

  private void append(MerkantileNotice notice, KeptMerkantile kept) {
    var ref = kept.ref();
    var holder = ref.client() == null ? ref.organisation().value() : "client/" + ref.client();
    audit.append(
        (notice.isOfMissing() ? "merkantile.completion-" : "merkantile.confirmation-")
            + notice.stage().name().toLowerCase(Locale.ROOT),
        "merkantile:" + ref.environment() + "/" + holder,
        Map.of("notice", notice.id().toString()),
        ACTOR);
  }

  /**
   * What has been filled in or confirmed meanwhile, or belongs to a client that is off, is not
   * spoken of.
   */
  private Optional<MerkantileNotice> notice(UUID id) {
    var about = reminders.in(id);
    var kept = about.stream().flatMap(one -> standing(one).stream()).toList();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    var first = kept.getFirst();
    return Optional.of(
        new MerkantileNotice(
            id,
            about.getFirst().stage(),
            first.ref().environment(),
            first.keeper(),
            kept,
            keepers.of(first),
            points(kept)));
  }

  private Optional<KeptMerkantile> standing(Reminder reminder) {
    return keepers.find(reminder.matter().ref()).filter(reminder.matter()::holds);
  }

  private static List<String> points(List<KeptMerkantile> kept) {
    return kept.stream()
        .flatMap(one -> one.data().stream())
        .map(MerkantileData::notificationPoints)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
