package no.portvakt.workflows.approval;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets whoever may answer act on a request that is open, and holds it meanwhile; tells everybody
 * else why not, and puts on record who tried without leave.
 */
@Component
class Admission {

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Approvals authority;
  private final AuditTrail audit;

  Admission(RequestStore requests, ApprovalStore approvals, Approvals authority, AuditTrail audit) {
    this.requests = requests;
    this.approvals = approvals;
    this.authority = authority;
    this.audit = audit;
  }

  /** Lets those act who may decide: who holds a role that does, and whom it is not about. */
  Answer asApprover(UUID requestId, UUID person, BiFunction<Request, Approval, Answer> action) {
    return whileOpen(
        requestId,
        (request, approval) -> {
          if (approval == null) {
            return new Answer.Unknown(requestId);
          }
          if (request.concerned().equals(person)) {
            return refused(request, person, new Answer.OwnRequest(request));
          }
          if (!authority.mayDecide(request, approval, person)) {
            return refused(request, person, new Answer.NotAllowed(request));
          }
          return action.apply(request, approval);
        });
  }

  /** Lets those act who may take the request back. */
  Answer asRequester(
      UUID requestId, UUID person, BiFunction<Request, @Nullable Approval, Answer> action) {
    return whileOpen(
        requestId,
        (request, approval) ->
            authority.mayTakeBack(request, person)
                ? action.apply(request, approval)
                : refused(request, person, new Answer.NotAllowed(request)));
  }

  /**
   * The same of a request that was approved and waits for another, which was made for it and is
   * open; empty for all others. Both are held, this one first.
   */
  Optional<Answer> asRequesterOfWaiting(
      UUID requestId, UUID person, BiFunction<Request, Request, Answer> action) {
    return requests
        .lock(requestId)
        .filter(request -> request.state() == RequestState.APPROVED)
        .flatMap(request ->
            requests
                .scopeAccessWithin(requestId)
                .flatMap(part -> requests.lock(part.id()))
                .filter(part -> part.state().isOpen())
                .map(part ->
                    authority.mayTakeBack(request, person)
                        ? action.apply(request, part)
                        : refused(request, person, new Answer.NotAllowed(request))));
  }

  private Answer whileOpen(UUID requestId, BiFunction<Request, @Nullable Approval, Answer> action) {
    var request = requests.lock(requestId).orElse(null);
    if (request == null) {
      return new Answer.Unknown(requestId);
    }
    var approval = approvals.find(requestId).orElse(null);
    if (request.state().isOpen() && (approval == null || !approval.isSettled())) {
      return action.apply(request, approval);
    }
    var outcome =
        approval == null || approval.outcome() == null
            ? Outcome.of(request.state())
            : approval.outcome();
    return new Answer.AlreadySettled(request, outcome, lastDecision(requestId));
  }

  private Answer refused(Request request, UUID person, Answer refusal) {
    audit.append(
        "request.answer-refused",
        request.reference(),
        Map.of("why", refusal.getClass().getSimpleName()),
        new Actor.Person(person));
    return refusal;
  }

  private @Nullable Decision lastDecision(UUID requestId) {
    var decisions = approvals.decisions(requestId);
    return decisions.isEmpty() ? null : decisions.getLast();
  }
}
