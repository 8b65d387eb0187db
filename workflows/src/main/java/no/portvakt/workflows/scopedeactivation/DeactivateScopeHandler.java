package no.portvakt.workflows.scopedeactivation;

import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches the scope off, once nobody has access any more. */
@Component
class DeactivateScopeHandler implements JobHandler {

  private final RequestStore requests;
  private final SharedScope shared;
  private final Scopes scopes;

  DeactivateScopeHandler(RequestStore requests, SharedScope shared, Scopes scopes) {
    this.requests = requests;
    this.shared = shared;
    this.scopes = scopes;
  }

  @Override
  public String type() {
    return "deactivate-scope";
  }

  /** Once: a scope that was switched on again stays on. */
  @Override
  @Transactional
  public Map<String, Object> handle(Job job) {
    var id = job.requestId();
    var request = requests.lockExisting(id);
    if (request.state() == RequestState.APPROVED) {
      deactivate(id, request);
    }
    return Map.of();
  }

  /** What was given since the accesses were removed is removed too. */
  private void deactivate(UUID id, Request request) {
    shared.removeAccesses(request);
    var outcome =
        scopes.deactivate(
            String.valueOf(request.environment()),
            request.organisation(),
            SharedScope.scope(request),
            false,
            SharedScope.cause(request));
    if (!(outcome instanceof ScopeOutcome.Done)) {
      throw new IllegalStateException(
          "the scope cannot be switched off: " + outcome.getClass().getSimpleName());
    }
    requests.move(id, RequestState.CREATED, null);
  }
}
