package no.portvakt.workflows.request;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the end of the process on the record. */
@Component
class CloseRequestHandler implements JobHandler {

  private final RequestStore requests;
  private final AuditTrail audit;
  private final RequestMeters meters;

  CloseRequestHandler(RequestStore requests, AuditTrail audit, RequestMeters meters) {
    this.requests = requests;
    this.audit = audit;
    this.meters = meters;
  }

  @Override
  public String type() {
    return "close-request";
  }

  @Override
  @Transactional
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    if (!request.state().isFinal()) {
      throw new TryLater(
          request.reference()
              + " is "
              + request.state()
              + " and cannot be closed: this instance was moved past the step that carries it out."
              + " Move it back there, or cancel it and run reconcile --mend.",
          null,
          null);
    }
    if (requests.close(request.id())) {
      audit.append(
          "request.closed",
          request.reference(),
          Map.of("state", request.state().name()),
          new Actor.System(request.kind().processId()));
      meters.closed(request);
    }
    return Map.of();
  }
}
