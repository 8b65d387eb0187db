package no.portvakt.workflows.membership;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries a confirmed membership out. */
@Component
class RegisterMembershipHandler implements JobHandler {

  private final RequestStore requests;
  private final Roles roles;

  RegisterMembershipHandler(RequestStore requests, Roles roles) {
    this.requests = requests;
    this.roles = roles;
  }

  @Override
  public String type() {
    return "register-membership";
  }

  @Override
  @Transactional
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    var cause = new Cause(new Actor.System("membership"), request.reference());
    roles.give(request.requester(), request.organisation(), Role.MEMBER, cause);
    requests.move(request.id(), RequestState.CREATED, null);
    return Map.of();
  }
}
