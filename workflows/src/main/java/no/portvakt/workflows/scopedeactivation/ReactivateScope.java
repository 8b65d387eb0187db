package no.portvakt.workflows.scopedeactivation;

import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.approval.Keepers;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches a scope on again that was switched off as planned. */
@Component
public class ReactivateScope {

  /** What came of it. */
  public enum Reactivation {
    DONE,
    /** It is on, or its prefix is off. */
    NOT_POSSIBLE,
    NOT_ALLOWED
  }

  private final RequestStore requests;
  private final Keepers keepers;
  private final Scopes scopes;

  ReactivateScope(RequestStore requests, Keepers keepers, Scopes scopes) {
    this.requests = requests;
    this.keepers = keepers;
    this.scopes = scopes;
  }

  /** With the settings it had; accesses have to be given anew. */
  @Transactional
  public Reactivation reactivate(UUID requestId, UUID person) {
    var request =
        requests
            .lock(requestId)
            .filter(found -> found.subject() instanceof ScopeDeactivation)
            .filter(found -> found.state() == RequestState.CREATED);
    if (request.isEmpty()) {
      return Reactivation.NOT_POSSIBLE;
    }
    var environment = String.valueOf(request.get().environment());
    var owner = request.get().organisation();
    return keepers.isOne(person, Right.API, environment, owner)
        ? scopes
            .find(environment, SharedScope.scope(request.get()))
            .filter(scope -> !scope.active())
            .map(scope -> reactivate(scope, request.get(), person))
            .orElse(Reactivation.NOT_POSSIBLE)
        : Reactivation.NOT_ALLOWED;
  }

  private Reactivation reactivate(Scope scope, Request request, UUID person) {
    var outcome =
        scopes.change(
            scope.environment(),
            scope.owner(),
            scope.name(),
            ScopeForm.of(scope.settings()),
            scope.version(),
            new Cause(new Actor.Person(person), request.reference()));
    return outcome instanceof ScopeOutcome.Done ? Reactivation.DONE : Reactivation.NOT_POSSIBLE;
  }
}
