package no.portvakt.workflows.approval;

import java.util.Map;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** Lets the fallback approvers decide too, and tells them. */
@Component
class EscalateApprovalHandler implements JobHandler {

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Announcer announcer;

  EscalateApprovalHandler(RequestStore requests, ApprovalStore approvals, Announcer announcer) {
    this.requests = requests;
    this.approvals = approvals;
    this.announcer = announcer;
  }

  @Override
  public String type() {
    return "escalate-approval";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    approvals.escalate(request.id());
    announcer.announce(Announcement.by(job, request, Occasion.APPROVAL_ESCALATED));
    return Map.of();
  }
}
