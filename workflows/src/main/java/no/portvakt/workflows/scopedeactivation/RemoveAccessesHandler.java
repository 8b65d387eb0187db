package no.portvakt.workflows.scopedeactivation;

import java.util.Map;
import java.util.UUID;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The day has come: takes all accesses away, unless the plan was stopped in the last moment. */
@Component
class RemoveAccessesHandler implements JobHandler {

  private final RequestStore requests;
  private final SharedScope shared;
  private final TransactionTemplate transaction;

  RemoveAccessesHandler(
      RequestStore requests, SharedScope shared, TransactionTemplate transaction) {
    this.requests = requests;
    this.shared = shared;
    this.transaction = transaction;
  }

  @Override
  public String type() {
    return "remove-accesses";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var id = job.requestId();
    transaction.executeWithoutResult(_ -> begin(id));
    var request = requests.existing(id);
    if (request.state() == RequestState.APPROVED) {
      shared.removeAccesses(request);
    }
    var outcome = request.state() == RequestState.WITHDRAWN ? Outcome.WITHDRAWN : Outcome.APPROVED;
    return Map.of("outcome", outcome.variable());
  }

  /** From now on it cannot be stopped. */
  private void begin(UUID id) {
    if (requests.lockExisting(id).state().isOpen()) {
      requests.move(id, RequestState.APPROVED, null);
    }
  }
}
