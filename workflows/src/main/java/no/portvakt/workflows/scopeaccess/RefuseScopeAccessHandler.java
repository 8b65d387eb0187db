package no.portvakt.workflows.scopeaccess;

import java.util.Map;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the access that was not approved off the owner's list of what is asked for. */
@Component
class RefuseScopeAccessHandler implements JobHandler {

  private final RequestStore requests;
  private final ScopeAccessRegister register;

  RefuseScopeAccessHandler(RequestStore requests, ScopeAccessRegister register) {
    this.requests = requests;
    this.register = register;
  }

  @Override
  public String type() {
    return "refuse-scope-access";
  }

  @Override
  @Transactional
  public Map<String, Object> handle(Job job) {
    register.refuse(requests.lockExisting(job.requestId()));
    return Map.of();
  }
}
