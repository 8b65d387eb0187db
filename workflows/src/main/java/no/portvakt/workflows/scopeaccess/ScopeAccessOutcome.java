package no.portvakt.workflows.scopeaccess;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.workflows.request.Request;

/** What came of asking for access to a scope. */
public sealed interface ScopeAccessOutcome {

  /** Stored; who decides is asked by the process. */
  record Asked(Request request) implements ScopeAccessOutcome {}

  /** Nothing was stored; each violation names its field. */
  record Refused(List<Violation> violations) implements ScopeAccessOutcome {

    static Refused by(Violation violation) {
      return new Refused(List.of(violation));
    }
  }
}
