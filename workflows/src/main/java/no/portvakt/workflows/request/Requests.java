package no.portvakt.workflows.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** Looks requests up; reads the database only, never the engine. */
@Component
public class Requests {

  private final RequestStore store;

  Requests(RequestStore store) {
    this.store = store;
  }

  public Optional<Request> find(UUID id) {
    return store.find(id);
  }

  public Optional<Request> findByNumber(long number) {
    return store.findByNumber(number);
  }

  /** The newest requests of a person, newest first. */
  public List<Request> ofRequester(UUID person, int limit) {
    return store.ofRequester(person, limit);
  }

  /** The request for access that a delegation waits for, as long as it is open. */
  public Optional<Request> openScopeAccessWithin(UUID delegation) {
    return store.scopeAccessWithin(delegation).filter(access -> access.state().isOpen());
  }

  /** Open orders of others for the same prefix in the same environment. */
  public List<Request> competingWith(Request order) {
    return order.subject() instanceof PrefixOrder(var prefix, _, _, _, _, _)
            && order.environment() != null
        ? store.openOrders(order.environment(), prefix).stream()
            .filter(other -> !other.id().equals(order.id()))
            .toList()
        : List.of();
  }
}
