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

/**
 * The last who could decide has gone: the fallback approvers may at once, and those concerned are
 * told. Whoever has got the role meanwhile is asked to decide.
 */
@Component
class EscalateAtOnceHandler implements JobHandler {

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Attendance attendance;
  private final Announcer announcer;

  EscalateAtOnceHandler(
      RequestStore requests, ApprovalStore approvals, Attendance attendance, Announcer announcer) {
    this.requests = requests;
    this.approvals = approvals;
    this.attendance = attendance;
    this.announcer = announcer;
  }

  @Override
  public String type() {
    return "escalate-at-once";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    approvals.find(request.id()).ifPresent(approval -> attendance.fill(request, approval));
    announcer.announce(Announcement.by(job, request, Occasion.NOBODY_LEFT));
    return Map.of();
  }
}
