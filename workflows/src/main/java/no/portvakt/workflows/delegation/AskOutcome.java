package no.portvakt.workflows.delegation;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.workflows.request.Request;

/** What came of asking for a delegation, or for its end. */
public sealed interface AskOutcome {

  /** Stored; the process starts by itself. */
  record Asked(Request request) implements AskOutcome {}

  /** Nothing was stored: it is a decision that takes a log-in with ID-porten first. */
  record LogInNeeded() implements AskOutcome {}

  /** Nothing was stored; each violation names its field. */
  record Refused(List<Violation> violations) implements AskOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
