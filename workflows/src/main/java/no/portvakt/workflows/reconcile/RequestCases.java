package no.portvakt.workflows.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as cases. */
@Component
class RequestCases implements Cases {

  private static final int PAGE = 500;

  private final RequestStore requests;
  private final ProcessStart processes;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  RequestCases(
      RequestStore requests, ProcessStart processes, Outbox outbox, AuditTrail audit, Clock clock) {
    this.requests = requests;
    this.processes = processes;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<String> processes() {
    return Arrays.stream(RequestKind.values())
        .map(RequestKind::processId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A process that is called comes back with the one that calls it. */
  @Override
  public void eachAtRest(Instant since, Consumer<Case> visitor) {
    var page = requests.atRestSince(since, 0, PAGE);
    while (!page.isEmpty()) {
      page.stream()
          .filter(request -> request.subject().parent() == null)
          .map(this::asCase)
          .filter(one -> one.endedAt() == null)
          .forEach(visitor);
      page = requests.atRestSince(since, page.getLast().number(), PAGE);
    }
  }

  @Override
  public Optional<Case> find(UUID id) {
    return requests.find(id).map(this::asCase);
  }

  private Case asCase(Request request) {
    return new Case(
        request.id(),
        request.kind().processId(),
        request.reference(),
        request.state().name(),
        endedAt(request));
  }

  /** Some processes have something left to do after the request was carried out. */
  private @Nullable Instant endedAt(Request request) {
    var closed = requests.closedAt(request.id()).orElse(null);
    var until = request.subject().livesUntil();
    if (closed == null || until == null || request.state() != RequestState.CREATED) {
      return closed;
    }
    return clock.instant().isBefore(until) ? null : until;
  }

  /** And wakes it to what was answered before. */
  @Override
  public void restart(UUID id, boolean lost) {
    var request = requests.lockExisting(id);
    if (lost) {
      requests.forgetInstance(id);
    }
    processes.again(request, startOf(request.kind()));
    outbox.put(EngineMessage.REQUEST_ANSWERED, id);
    if (request.state() == RequestState.WITHDRAWN) {
      outbox.put(EngineMessage.REQUEST_WITHDRAWN, id);
    }
    audit.append("request.restarted", request.reference(), Map.of(), Reconciliation.OPERATOR);
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
