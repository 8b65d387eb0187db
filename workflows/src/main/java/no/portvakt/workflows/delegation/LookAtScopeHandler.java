package no.portvakt.workflows.delegation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether the provider has made the scope delegable, and when to stop looking. */
@Component
class LookAtScopeHandler implements JobHandler {

  private static final Duration PATIENCE = Duration.ofDays(60);

  private final RequestStore requests;
  private final Delegability delegability;
  private final Clock clock;

  LookAtScopeHandler(RequestStore requests, Delegability delegability, Clock clock) {
    this.requests = requests;
    this.delegability = delegability;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "look-at-scope";
  }

  @Override
  @Transactional
  public Map<String, Object> handle(Job job) {
    var request = requests.lockExisting(job.requestId());
    requests.drivenBy(request.id(), job.processInstanceKey());
    if (request.state().isOpen()) {
      if (isDelegable(request)) {
        requests.move(request.id(), RequestState.CREATED, null);
      } else if (clock.instant().isAfter(request.createdAt().plus(PATIENCE))) {
        requests.move(request.id(), RequestState.EXPIRED, null);
      }
    }
    return Map.of("finished", requests.existing(request.id()).state().isFinal());
  }

  private boolean isDelegable(Request request) {
    var scope = new ScopeName(((DelegationInquiry) request.subject()).scope());
    return delegability.scheme(String.valueOf(request.environment()), scope).isPresent();
  }
}
