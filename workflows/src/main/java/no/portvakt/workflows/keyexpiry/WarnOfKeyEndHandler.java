package no.portvakt.workflows.keyexpiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at a key whose end is near, and warns of it when that is due and has not been done. A key
 * that was renewed, replaced or removed is not spoken of: its process ends. Nor is that of a client
 * that is off, which may be switched on again.
 */
@Component
class WarnOfKeyEndHandler implements JobHandler {

  static final String PROCESS = "key-expiry";

  /** The engine's clock, which says when a warning is due, may be ahead of ours. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final KeyWatchTable table;
  private final KeyWatches watches;
  private final KeyNotices notices;
  private final KeyAnnouncer announcer;
  private final Clients clients;
  private final ClientKeys keys;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final KeyMeters meters;

  WarnOfKeyEndHandler(
      KeyWatchTable table,
      KeyWatches watches,
      KeyNotices notices,
      KeyAnnouncer announcer,
      Clients clients,
      ClientKeys keys,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock,
      KeyMeters meters) {
    this.table = table;
    this.watches = watches;
    this.notices = notices;
    this.announcer = announcer;
    this.clients = clients;
    this.keys = keys;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public String type() {
    return "warn-of-key-end";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var watch = table.existing(job.requestId());
    var now = clock.instant().plus(SKEW);
    var fate = watches.fate(watch);
    if (fate.isPresent()) {
      return ended(watch, fate.get());
    }
    var ref = watch.key();
    keys.find(ref.environment(), ref.client(), ref.kid())
        .ifPresent(key -> warnIfDue(watch, key, now));
    return now.isBefore(watch.expires())
        ? variables(null, KeyStages.next(watch.expires(), now))
        : ended(watch, KeyOutcome.EXPIRED);
  }

  private void warnIfDue(KeyWatch watch, ClientKey key, Instant now) {
    var due = KeyStages.due(key, now).filter(days -> !table.isWarned(watch.id(), days));
    var client =
        clients.find(watch.key().environment(), watch.key().client()).filter(one -> one.active());
    if (due.isPresent() && client.isPresent()) {
      var notice = notices.of(watch, client.get(), key, due.get());
      announcer.announce(notice);
      transaction.executeWithoutResult(status -> record(watch, notice));
    }
  }

  private void record(KeyWatch watch, KeyNotice notice) {
    var days = notice.days();
    if (table.warned(watch.id(), days)) {
      var ref = watch.key();
      int told = notice.owners().size() + notice.points().size();
      audit.append(
          "key.end-warned",
          "client:" + ref.environment() + "/" + ref.client(),
          Map.of(
              "kid", ref.kid(),
              "expires", watch.expires().toString(),
              "daysBefore", Integer.toString(days),
              "told", Integer.toString(told)),
          new Actor.System(PROCESS));
      meters.warned(days);
    }
  }

  private Map<String, Object> ended(KeyWatch watch, KeyOutcome outcome) {
    watches.end(watch, outcome);
    return variables(outcome, null);
  }

  private static Map<String, Object> variables(
      @Nullable KeyOutcome outcome, @Nullable Instant next) {
    var variables = new HashMap<String, Object>();
    variables.put("outcome", outcome == null ? null : outcome.inProcess());
    variables.put("nextWarning", next == null ? null : next.toString());
    return variables;
  }
}
