package no.portvakt.workflows.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.workflows.reconcile.Differences.Ended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds cases and process instances against each other. Nothing is done twice by it, even where the
 * comparison is wrong: the engine starts a case only where none of its instances runs, and every
 * job reads in the database what has been done. Of either side a page is read at a time; kept are
 * what differs and the ids of what runs.
 */
@Component
public class Reconciliation {

  /** Who does what it does, on the audit trail. */
  public static final Actor OPERATOR = new Actor.System("reconcile");

  /** What is younger may not be visible everywhere yet. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final List<Cases> all;
  private final Instances instances;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reconciliation(
      List<Cases> all,
      Instances instances,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.all = all;
    this.instances = instances;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What does not agree now. What has just begun or ended, or waits to be sent, is left out. */
  public Differences compare() {
    var settled = clock.instant().minus(SETTLED);
    var running = instances.running().orElse(null);
    var found =
        new Differences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), running != null);
    for (var cases : all) {
      compare(cases, running, settled, found);
    }
    return found;
  }

  private static void compare(
      Cases cases, Instances.@Nullable Running running, Instant settled, Differences found) {
    var driven = new HashSet<UUID>();
    if (running != null) {
      for (var process : cases.processes()) {
        running.each(
            process,
            instance -> {
              driven.add(instance.about());
              judge(instance, cases, settled, found);
            });
      }
    }
    cases.eachAtRest(
        settled,
        one -> {
          if (!driven.contains(one.id())) {
            found.missing().add(one);
          }
        });
  }

  private static void judge(Instance instance, Cases cases, Instant settled, Differences found) {
    var about = instance.about() == null ? null : cases.find(instance.about()).orElse(null);
    if (about == null) {
      found.unknown().add(instance);
    } else if (about.endedAt() != null && about.endedAt().isBefore(settled)) {
      found.ended().add(new Ended(instance, about));
    }
  }

  /**
   * Starts the processes again that are missing, and wakes them to what was answered before; each
   * in a transaction of its own, so that of many nobody else waits for all.
   */
  public void restart(Differences found) {
    for (var one : found.missing()) {
      var cases = all.stream().filter(some -> some.processes().contains(one.process())).findFirst();
      transaction.executeWithoutResult(
          _ -> cases.orElseThrow().restart(one.id(), found.compared()));
    }
  }

  /** Ends the instances that have no case, or one that has ended. */
  public void cancel(Differences found) {
    found.unknown().forEach(instance -> cancel(instance, String.valueOf(instance.about())));
    found.ended().forEach(one -> cancel(one.instance(), one.about().reference()));
  }

  private void cancel(Instance instance, String about) {
    instances.cancel(instance.key());
    var details = Map.of("instance", Long.toString(instance.key()), "process", instance.process());
    transaction.executeWithoutResult(
        _ -> audit.append("instance.cancelled", about, details, OPERATOR));
  }
}
