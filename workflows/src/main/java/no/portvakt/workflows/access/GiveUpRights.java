package no.portvakt.workflows.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightOutcome;
import no.portvakt.registry.right.Rights;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who need them no more give up the rights that they got by a request. */
@Component
public class GiveUpRights {

  private final RequestStore requests;
  private final Rights rights;

  GiveUpRights(RequestStore requests, Rights rights) {
    this.requests = requests;
    this.rights = rights;
  }

  /** Gives them up, and tells which were held; nobody gives up what others got. */
  @Transactional
  public Set<Right> giveUp(UUID requestId, UUID person) {
    return requests
        .lock(requestId)
        .filter(request -> request.state() == RequestState.CREATED)
        .filter(request -> request.requester().equals(person))
        .map(request ->
            request.subject() instanceof ProductionAccess access
                ? giveUp(request, access)
                : Set.<Right>of())
        .orElseGet(Set::of);
  }

  private Set<Right> giveUp(Request request, ProductionAccess access) {
    var given = EnumSet.noneOf(Right.class);
    var holder = request.requester();
    var cause = new Cause(new Actor.Person(holder), request.reference());
    for (var right : access.rights()) {
      var outcome =
          rights.take(
              String.valueOf(request.environment()),
              request.organisation(),
              holder,
              right,
              holder,
              cause);
      if (outcome instanceof RightOutcome.Done(var taken)) {
        given.addAll(taken);
      }
    }
    return given;
  }
}
