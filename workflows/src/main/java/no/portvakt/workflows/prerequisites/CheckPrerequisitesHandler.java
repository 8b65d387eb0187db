package no.portvakt.workflows.prerequisites;

import java.util.Map;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether anything is missing; the first job of the process, so it also remembers the
 * instance.
 */
@Component
class CheckPrerequisitesHandler implements JobHandler {

  private final RequestStore requests;
  private final Prerequisites prerequisites;

  CheckPrerequisitesHandler(RequestStore requests, Prerequisites prerequisites) {
    this.requests = requests;
    this.prerequisites = prerequisites;
  }

  @Override
  public String type() {
    return "check-prerequisites";
  }

  @Override
  @Transactional
  public Map<String, Object> handle(Job job) {
    var request = requests.lockExisting(job.requestId());
    requests.drivenBy(request.id(), job.processInstanceKey());
    boolean met = prerequisites.missingFor(request).isEmpty();
    if (isNotYetInReview(request.state())) {
      var state = met ? RequestState.SUBMITTED : RequestState.WAITING_TERMS;
      if (state != request.state()) {
        requests.move(request.id(), state, null);
      }
    }
    return Map.of("prerequisitesMet", met);
  }

  /** Whoever was halted with this job may come back to it when the process is long past it. */
  private static boolean isNotYetInReview(RequestState state) {
    return state == RequestState.SUBMITTED || state == RequestState.WAITING_TERMS;
  }
}
