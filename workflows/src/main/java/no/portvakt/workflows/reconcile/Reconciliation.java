package no.portvakt.workflows.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.reconcile.Differences.Ended;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds requests and process instances against each other. Nothing is done twice by it, even where
 * the comparison is wrong: the engine starts a request only where none of its instances runs, and
 * every job reads in the database what has been done.
 */
@Component
public class Reconciliation {

  /** What is younger may not be visible everywhere yet. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private static final Actor OPERATOR = new Actor.System("reconcile");

  private final RequestStore requests;
  private final Instances instances;
  private final ProcessStart processes;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reconciliation(
      RequestStore requests,
      Instances instances,
      ProcessStart processes,
      Outbox outbox,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.requests = requests;
    this.instances = instances;
    this.processes = processes;
    this.outbox = outbox;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What does not agree now. What has just begun, or waits to be sent, is left out. */
  public Differences compare() {
    var settled = clock.instant().minus(SETTLED);
    var expected = requests.atRestSince(settled).stream().filter(this::shouldRun).toList();
    return instances
        .running()
        .map(running -> compare(expected, running))
        .orElseGet(() -> new Differences(expected, List.of(), List.of(), false));
  }

  private Differences compare(List<Request> expected, List<Instance> running) {
    var driven =
        running.stream()
            .map(Instance::requestId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var unknown = new ArrayList<Instance>();
    var ended = new ArrayList<Ended>();
    for (var instance : running) {
      var id = instance.requestId();
      var request = id == null ? null : requests.find(id).orElse(null);
      if (request == null) {
        unknown.add(instance);
      } else if (requests.isClosed(request.id()) && !livesOn(request)) {
        ended.add(new Ended(instance, request));
      }
    }
    return new Differences(missing(expected, driven), unknown, ended, true);
  }

  private static List<Request> missing(List<Request> expected, Set<UUID> driven) {
    return expected.stream().filter(request -> !driven.contains(request.id())).toList();
  }

  /** A process that is called comes back with the one that calls it. */
  private boolean shouldRun(Request request) {
    return request.subject().parent() == null
        && (!requests.isClosed(request.id()) || livesOn(request));
  }

  /** Some processes have something left to do after the request was carried out. */
  private boolean livesOn(Request request) {
    Instant until = request.subject().livesUntil();
    return request.state() == RequestState.CREATED
        && until != null
        && clock.instant().isBefore(until);
  }

  /** Starts the processes again that are missing, and wakes them to what was answered before. */
  @Transactional
  public void restart(Differences found) {
    for (var request : found.missing()) {
      if (found.compared()) {
        requests.forgetInstance(request.id());
      }
      processes.again(request, startOf(request.kind()));
      outbox.put(EngineMessage.REQUEST_ANSWERED, request.id());
      if (request.state() == RequestState.WITHDRAWN) {
        outbox.put(EngineMessage.REQUEST_WITHDRAWN, request.id());
      }
      audit.append("request.restarted", request.reference(), Map.of(), OPERATOR);
    }
  }

  /** Ends the instances that have no request, or one that has ended. */
  public void cancel(Differences found) {
    found.unknown().forEach(instance -> cancel(instance, String.valueOf(instance.requestId())));
    found.ended().forEach(one -> cancel(one.instance(), one.request().reference()));
  }

  private void cancel(Instance instance, String request) {
    instances.cancel(instance.key());
    var details = Map.of("instance", Long.toString(instance.key()), "process", instance.process());
    transaction.executeWithoutResult(
        _ -> audit.append("instance.cancelled", request, details, OPERATOR));
  }

  private static EngineMessage startOf(RequestKind kind) {
    return switch (kind) {
      case PREFIX_ORDER -> EngineMessage.PREFIX_ORDERED;
      case MEMBERSHIP -> EngineMessage.MEMBERSHIP_REQUESTED;
      case PRODUCTION_ACCESS -> EngineMessage.ACCESS_ASKED_FOR;
      case ACCESS_REMOVAL -> EngineMessage.REMOVAL_ASKED_FOR;
      case SCOPE_ACCESS -> EngineMessage.SCOPE_ACCESS_ASKED_FOR;
      case SCOPE_DEACTIVATION -> EngineMessage.SCOPE_DEACTIVATION_PLANNED;
      case SUPPLIER_DELEGATION -> EngineMessage.DELEGATION_ASKED_FOR;
      case DELEGATION_REVOCATION -> EngineMessage.REVOCATION_DECIDED;
      case DELEGATION_INQUIRY -> EngineMessage.PROVIDER_ASKED;
      case ROLE_CHANGE -> EngineMessage.ROLE_CHANGED;
    };
  }
}
