package no.portvakt.workflows.access;

import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.workflows.approval.OpenDecisions;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries an approved removal out: whoever approved it takes the rights. */
@Component
class TakeRightsHandler implements JobHandler {

  private static final String REFUSED = "TAKING_REFUSED";

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Taking taking;
  private final OpenDecisions decisions;
  private final TransactionTemplate transaction;

  TakeRightsHandler(
      RequestStore requests,
      ApprovalStore approvals,
      Taking taking,
      OpenDecisions decisions,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.approvals = approvals;
    this.taking = taking;
    this.decisions = decisions;
    this.transaction = transaction;
  }

  @Override
  public String type() {
    return "take-rights";
  }

  @Override
  public Map<String, Object> handle(Job job) throws BusinessError {
    if (transaction.execute(status -> take(job.requestId())) == RequestState.REJECTED) {
      throw new BusinessError(REFUSED, "whoever approved may not take rights any more");
    }
    return Map.of();
  }

  /** Once: a request that is carried out, or was refused, stays so whatever happened since. */
  private RequestState take(UUID id) {
    var request = requests.lockExisting(id);
    if (request.state() != RequestState.APPROVED) {
      return request.state();
    }
    var removal = (AccessRemoval) request.subject();
    var taker = approvals.decisions(id).getLast().approver();
    if (!taking.take(request, removal, taker, new Actor.Person(taker))) {
      requests.move(id, RequestState.REJECTED, "removal.taker-gone");
      return RequestState.REJECTED;
    }
    requests.move(id, RequestState.CREATED, null);
    decisions.lookAgain(request.organisation());
    return RequestState.CREATED;
  }
}
