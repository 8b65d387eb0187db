package no.portvakt.workflows.scopedeactivation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.scope.Access;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.ScopeDeactivation;
import org.springframework.stereotype.Component;

/** The accesses to a scope that is to be switched off, given and asked for. */
@Component
class SharedScope {

  private static final Set<AccessState> STANDING =
      Set.copyOf(EnumSet.of(AccessState.APPROVED, AccessState.REQUESTED));

  private final Accesses accesses;

  SharedScope(Accesses accesses) {
    this.accesses = accesses;
  }

  void forEach(Request request, Consumer<Access> act) {
    Page.walk(wanted ->
            accesses.givenBy(
                String.valueOf(request.environment()),
                request.organisation(),
                scope(request),
                null,
                STANDING,
                wanted))
        .forEach(act);
  }

  /** Takes all of them away, in the name of whoever planned it. */
  void removeAccesses(Request request) {
    var cause = cause(request);
    forEach(
        request,
        access ->
            accesses.deny(
                access.environment(), access.owner(), access.scope(), access.consumer(), cause));
  }

  static ScopeName scope(Request request) {
    return new ScopeName(((ScopeDeactivation) request.subject()).scope());
  }

  static Cause cause(Request request) {
    return new Cause(new Actor.Person(request.requester()), request.reference());
  }
}
