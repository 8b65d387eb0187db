package no.portvakt.workflows.access;

import java.time.Duration;
import java.util.Optional;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/**
 * Finds those who ask for rights in the same organisation within a day and approve each other's
 * request: that is four eyes each time, but somebody should know.
 */
@Component
public class Reciprocity {

  /** At most so long lies between their asking, however long the decisions take. */
  private static final Duration WITHIN = Duration.ofDays(1);

  private final RequestStore requests;

  Reciprocity(RequestStore requests) {
    this.requests = requests;
  }

  /** What the requester had approved before for whoever approved this, if anything. */
  public Optional<Request> of(Request request) {
    return requests.reciprocalAccess(request.id(), WITHIN);
  }
}
