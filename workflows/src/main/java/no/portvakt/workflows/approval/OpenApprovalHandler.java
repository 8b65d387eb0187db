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
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who may decide and until when, before anyone is told. Where nobody can, the fallback
 * approvers may at once.
 */
@Component
class OpenApprovalHandler implements JobHandler {

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Approvals authority;
  private final Clock clock;

  OpenApprovalHandler(
      RequestStore requests, ApprovalStore approvals, Approvals authority, Clock clock) {
    this.requests = requests;
    this.approvals = approvals;
    this.authority = authority;
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
  @Transactional
  public Map<String, Object> handle(Job job) {
    var policy = ApprovalPolicy.from(job.variable("policy"));
    var request = requests.lockExisting(job.requestId());
    requests.drivenBy(request.id(), job.processInstanceKey());
    var approval =
        approvals.open(
            request.id(),
            policy.approverRole(),
            policy.approvalsNeeded(),
            clock.instant().plus(policy.decideWithin()),
            policy.escalateTo());
    if (authority.approvers(request, approval).isEmpty()) {
      approvals.escalate(request.id());
    }
    if (request.state() == RequestState.WITHDRAWN) {
      approvals.settle(request.id(), Outcome.WITHDRAWN);
    } else if (request.state().isOpen()) {
      requests.move(request.id(), RequestState.DIGDIR_REVIEW, null);
    }
    return Map.of("approvalDeadline", approval.deadline().toString());
  }
}
