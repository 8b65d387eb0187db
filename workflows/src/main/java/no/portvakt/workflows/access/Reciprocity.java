package no.portvakt.workflows.access;

import java.time.Duration;
import java.util.Optional;
import no.portvakt.workflows.approval.Decision;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/**
 * Finds those who give each other rights: that is four eyes each time, but somebody should know.
 */
@Component
public class Reciprocity {

  private static final Duration SOON = Duration.ofDays(1);

  private final RequestStore requests;
  private final ApprovalStore approvals;

  Reciprocity(RequestStore requests, ApprovalStore approvals) {
    this.requests = requests;
    this.approvals = approvals;
  }

  /** What the requester had just approved for whoever approved this, if anything. */
  public Optional<Request> of(Request request) {
    return request.subject() instanceof ProductionAccess
        ? approvals.decisions(request.id()).stream()
            .filter(decision -> decision.outcome() == Outcome.APPROVED)
            .flatMap(decision -> justBefore(decision, request).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Request> justBefore(Decision decision, Request request) {
    var at = decision.decidedAt();
    return requests.accessApproved(decision.approver(), request.requester(), at.minus(SOON), at);
  }
}
