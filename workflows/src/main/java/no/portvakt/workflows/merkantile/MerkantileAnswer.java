package no.portvakt.workflows.merkantile;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of wanting to save or confirm merkantile data. */
public sealed interface MerkantileAnswer {

  /** They are saved, which confirms them. */
  record Saved(KeptMerkantile kept) implements MerkantileAnswer {}

  record Confirmed(KeptMerkantile kept) implements MerkantileAnswer {}

  /** Somebody changed or confirmed them since they were shown; nothing was done. */
  record Stale(KeptMerkantile kept) implements MerkantileAnswer {}

  /** They break rules; nothing was done. */
  record Refused(List<Violation> violations) implements MerkantileAnswer {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** The person lacks the right. */
  record NotAllowed(KeptMerkantile kept) implements MerkantileAnswer {}

  /** There are none, or the client is off. */
  record Gone() implements MerkantileAnswer {}
}
