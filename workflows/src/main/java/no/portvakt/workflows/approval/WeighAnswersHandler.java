package no.portvakt.workflows.approval;

import java.util.Map;
import java.util.UUID;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.HandoverStore;
import no.portvakt.workflows.store.QuestionStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/**
 * Reads in the database what has been answered, so that it matters neither in which order nor how
 * often the engine was woken.
 */
@Component
class WeighAnswersHandler implements JobHandler {

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final QuestionStore questions;
  private final HandoverStore handovers;
  private final Attendance attendance;

  WeighAnswersHandler(
      RequestStore requests,
      ApprovalStore approvals,
      QuestionStore questions,
      HandoverStore handovers,
      Attendance attendance) {
    this.requests = requests;
    this.approvals = approvals;
    this.questions = questions;
    this.handovers = handovers;
    this.attendance = attendance;
  }

  @Override
  public String type() {
    return "weigh-answers";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    var approval = approvals.find(request.id());
    var outcome = approval.map(Approval::outcome).orElse(null);
    if (outcome != null) {
      return Map.of("answer", "settled", "outcome", outcome.variable());
    }
    return questions
        .untold(request.id())
        .map(WeighAnswersHandler::question)
        .or(() -> handovers.untold(request.id()).map(WeighAnswersHandler::handover))
        .or(() ->
            approval
                .flatMap(open -> attendance.gap(request, open))
                .map(_ -> Map.of("answer", "nobody-left")))
        .orElseGet(() -> Map.of("answer", "more-needed"));
  }

  private static Map<String, Object> question(QuestionStore.Untold untold) {
    return Map.of(
        "answer",
        untold.answered() ? "information-given" : "information-wanted",
        "questionId",
        untold.question().toString());
  }

  private static Map<String, Object> handover(UUID untold) {
    return Map.of("answer", "handed-on", "handoverId", untold.toString());
  }
}
