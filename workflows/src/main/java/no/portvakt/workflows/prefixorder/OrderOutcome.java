package no.portvakt.workflows.prefixorder;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.workflows.request.Request;

/** What came of ordering a prefix. */
public sealed interface OrderOutcome {

  /** Stored; the process starts by itself. */
  record Ordered(Request request) implements OrderOutcome {}

  /** Nothing was stored; each violation names its field. */
  record Refused(List<Violation> violations) implements OrderOutcome {}
}
