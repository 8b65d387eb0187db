package no.portvakt.workflows.access;

import static no.portvakt.workflows.request.AccessRemoval.Ground.GIVEN_UP;

import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.request.AccessRemoval;
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
  private final Held held;
  private final TakeAtOnce taking;

  GiveUpRights(RequestStore requests, Held held, TakeAtOnce taking) {
    this.requests = requests;
    this.held = held;
    this.taking = taking;
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
    var holder = request.requester();
    var environment = String.valueOf(request.environment());
    var organisation = request.organisation();
    var going = Held.going(access.rights(), held.by(holder, environment, organisation));
    if (!going.isEmpty()) {
      var removal = new AccessRemoval(holder, going, GIVEN_UP, false, "");
      taking.take(environment, organisation, removal, new Actor.Person(holder));
    }
    return going;
  }
}
