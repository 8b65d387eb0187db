package no.portvakt.workflows.scopedeactivation;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.workflows.request.Request;

/** What came of planning to switch a scope off. */
public sealed interface DeactivationOutcome {

  /** Stored; the process starts by itself. */
  record Planned(Request request) implements DeactivationOutcome {}

  /** Nothing was stored; each violation names its field. */
  record Refused(List<Violation> violations) implements DeactivationOutcome {}
}
