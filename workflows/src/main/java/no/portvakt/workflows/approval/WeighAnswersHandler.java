package no.portvakt.workflows.approval;

import java.util.HashMap;
import java.util.Map;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.ApprovalStore;
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

  WeighAnswersHandler(RequestStore requests, ApprovalStore approvals, QuestionStore questions) {
    this.requests = requests;
    this.approvals = approvals;
    this.questions = questions;
  }

  @Override
  public String type() {
    return "weigh-answers";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    var outcome = approvals.find(request.id()).map(Approval::outcome).orElse(null);
    if (outcome != null) {
      return Map.of("answer", "settled", "outcome", outcome.variable());
    }
    var variables = new HashMap<String, Object>(Map.of("answer", "more-needed"));
    questions
        .untold(request.id())
        .ifPresent(untold -> {
          variables.put("answer", untold.answered() ? "information-given" : "information-wanted");
          variables.put("questionId", untold.question().toString());
        });
    return variables;
  }
}
