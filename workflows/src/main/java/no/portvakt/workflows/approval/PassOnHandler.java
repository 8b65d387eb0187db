package no.portvakt.workflows.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.QuestionStore;
import no.portvakt.workflows.store.RequestStore;

/** Passes a question on to the requester, or its answer on to the approvers. */
final class PassOnHandler implements JobHandler {

  private final String type;
  private final boolean answered;
  private final RequestStore requests;
  private final QuestionStore questions;
  private final Announcer announcer;

  PassOnHandler(
      String type,
      boolean answered,
      RequestStore requests,
      QuestionStore questions,
      Announcer announcer) {
    this.type = type;
    this.answered = answered;
    this.requests = requests;
    this.questions = questions;
    this.announcer = announcer;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public List<String> variables() {
    return List.of("questionId");
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var question = UUID.fromString(String.valueOf(job.variable("questionId")));
    var occasion = answered ? Occasion.INFORMATION_GIVEN : Occasion.INFORMATION_WANTED;
    announcer.announce(
        new Announcement(requests.existing(job.requestId()), occasion, question.toString()));
    questions.told(new QuestionStore.Untold(question, answered));
    return Map.of();
  }
}
