package no.portvakt.workflows.approval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who may decide and until when, before anyone is told. Where nobody is there, the
 * fallback approvers may at once.
 */
@Component
class OpenApprovalHandler implements JobHandler {

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Attendance attendance;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OpenApprovalHandler(
      RequestStore requests,
      ApprovalStore approvals,
      Attendance attendance,
      TransactionTemplate transaction,
      Clock clock) {
    this.requests = requests;
    this.approvals = approvals;
    this.attendance = attendance;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "open-approval";
  }

  @Override
  public List<String> variables() {
    return List.of("policy");
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var policy = ApprovalPolicy.from(job.variable("policy"));
    var approval = transaction.execute(_ -> open(job, policy));
    attendance.fill(requests.existing(job.requestId()), approval);
    return Map.of("approvalDeadline", approval.deadline().toString());
  }

  private Approval open(Job job, ApprovalPolicy policy) {
    var request = requests.lockExisting(job.requestId());
    requests.drivenBy(request.id(), job.processInstanceKey());
    var approval =
        approvals.open(
            request.id(),
            policy.approverRole(),
            policy.approvalsNeeded(),
            clock.instant().plus(policy.decideWithin()),
            policy.escalateTo());
    if (request.state() == RequestState.WITHDRAWN) {
      approvals.settle(request.id(), Outcome.WITHDRAWN);
    } else if (request.state().isOpen()) {
      requests.move(request.id(), RequestState.DIGDIR_REVIEW, null);
    }
    return approval;
  }
}
