package no.portvakt.workflows.approval;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestMeters;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.transaction.support.TransactionTemplate;

/** The time is up; but an answer that reached the database first stands. */
final class ExpireHandler implements JobHandler {

  private final String type;
  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final AuditTrail audit;
  private final RequestMeters meters;
  private final TransactionTemplate transaction;

  ExpireHandler(
      String type,
      RequestStore requests,
      ApprovalStore approvals,
      AuditTrail audit,
      RequestMeters meters,
      TransactionTemplate transaction) {
    this.type = type;
    this.requests = requests;
    this.approvals = approvals;
    this.audit = audit;
    this.meters = meters;
    this.transaction = transaction;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Map<String, Object> handle(Job job) {
    return transaction.execute(status -> {
      var request = requests.lockExisting(job.requestId());
      var outcome = request.state().isOpen() ? expire(request) : Outcome.of(request.state());
      return Map.of("outcome", outcome.variable());
    });
  }

  private Outcome expire(Request request) {
    approvals.settle(request.id(), Outcome.EXPIRED);
    requests.move(request.id(), RequestState.EXPIRED, null);
    audit.append("request.expired", request.reference(), Map.of(), new Actor.System("deadline"));
    meters.decided(request, Outcome.EXPIRED.variable());
    return Outcome.EXPIRED;
  }
}
