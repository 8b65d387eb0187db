package no.portvakt.workflows.access;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.workflows.request.Request;

/** What came of asking for rights. */
public sealed interface AccessOutcome {

  /** Stored; the process starts by itself. */
  record Asked(Request request) implements AccessOutcome {}

  /** Nothing was stored; each violation names its field. */
  record Refused(List<Violation> violations) implements AccessOutcome {}
}
