package no.portvakt.workflows.delegation;

import java.time.Clock;
import java.util.Optional;
import no.portvakt.registry.delegation.Delegation;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.DelegationStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** Knows what has become of a delegation since a request gave it, by the requests after it. */
@Component
public class Standing {

  /** How a delegation stands. */
  public enum Now {
    /** As the request gave it. */
    AS_GIVEN,
    /** A later request gave it, with an end of its own or none. */
    GIVEN_ANEW,
    /** It was revoked or is over, or was not given yet. */
    GONE
  }

  private final DelegationStore carriedOut;
  private final RequestStore requests;
  private final Clock clock;

  Standing(DelegationStore carriedOut, RequestStore requests, Clock clock) {
    this.carriedOut = carriedOut;
    this.requests = requests;
    this.clock = clock;
  }

  /** Of a request for a delegation. */
  public Now of(Request request) {
    var delegation = (SupplierDelegation) request.subject();
    var last = last(String.valueOf(request.environment()), delegation);
    if (last.isEmpty() || !(last.get().subject() instanceof SupplierDelegation given)) {
      return Now.GONE;
    }
    var ends = given.ends();
    if (ends != null && !ends.isAfter(clock.instant())) {
      return Now.GONE;
    }
    return last.get().id().equals(request.id()) ? Now.AS_GIVEN : Now.GIVEN_ANEW;
  }

  /** Whether no later request gave or revoked it; it may be over. */
  boolean isAsGiven(Request request) {
    return last(String.valueOf(request.environment()), (SupplierDelegation) request.subject())
        .filter(last -> last.id().equals(request.id()))
        .isPresent();
  }

  /** Whether the request that gave it said a last day. */
  boolean ends(Delegation delegation) {
    return carriedOut
        .lastCarriedOut(
            delegation.environment(),
            delegation.scheme(),
            delegation.consumer().value(),
            delegation.supplier().value())
        .map(requests::existing)
        .filter(last -> last.subject() instanceof SupplierDelegation given && given.ends() != null)
        .isPresent();
  }

  private Optional<Request> last(String environment, SupplierDelegation delegation) {
    return carriedOut
        .lastCarriedOut(
            environment, delegation.scheme(), delegation.consumer(), delegation.supplier())
        .map(requests::existing);
  }
}
