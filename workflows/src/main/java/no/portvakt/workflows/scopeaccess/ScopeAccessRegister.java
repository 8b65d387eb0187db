package no.portvakt.workflows.scopeaccess;

import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessOutcome;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.approval.Decision;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.store.ApprovalStore;
import org.springframework.stereotype.Component;

/** Carries into the registry what came of requests for access, in the name of who decided. */
@Component
class ScopeAccessRegister {

  private final Accesses accesses;
  private final ApprovalStore approvals;

  ScopeAccessRegister(Accesses accesses, ApprovalStore approvals) {
    this.accesses = accesses;
    this.approvals = approvals;
  }

  /** Gives the access, or tells what stands in the way. */
  Optional<String> give(Request request) {
    var access = (ScopeAccess) request.subject();
    var outcome =
        accesses.grant(
            String.valueOf(request.environment()),
            OrganisationNumber.of(access.owner()),
            new ScopeName(access.scope()),
            request.organisation(),
            new Cause(new Actor.Person(lastApprover(request)), request.reference()));
    return outcome instanceof AccessOutcome.Done ? Optional.empty() : Optional.of("scope.inactive");
  }

  /** Refuses what is still asked for; what the owner gave or refused otherwise stays so. */
  void refuse(Request request) {
    var access = (ScopeAccess) request.subject();
    var environment = String.valueOf(request.environment());
    var scope = new ScopeName(access.scope());
    accesses
        .find(environment, scope, request.organisation())
        .filter(found -> found.state() == AccessState.REQUESTED)
        .ifPresent(found ->
            accesses.deny(
                environment,
                found.owner(),
                scope,
                request.organisation(),
                new Cause(refuser(request), request.reference())));
  }

  private Actor refuser(Request request) {
    var decisions = approvals.decisions(request.id());
    if (request.state() == RequestState.WITHDRAWN) {
      return new Actor.Person(request.requester());
    }
    return request.state() == RequestState.REJECTED && !decisions.isEmpty()
        ? new Actor.Person(decisions.getLast().approver())
        : new Actor.System(request.kind().processId());
  }

  private UUID lastApprover(Request request) {
    return approvals.decisions(request.id()).stream()
        .map(Decision::approver)
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
