package no.portvakt.registry.merkantile;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of confirming merkantile data. */
public sealed interface ConfirmOutcome {

  record Confirmed(MerkantileData data) implements ConfirmOutcome {}

  /** Somebody changed or confirmed them since they were shown; nothing was done. */
  record Stale(MerkantileData current) implements ConfirmOutcome {}

  /** The reason cannot be recorded; nothing was done. */
  record Refused(List<Violation> violations) implements ConfirmOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** There are none. */
  record Missing() implements ConfirmOutcome {}
}
