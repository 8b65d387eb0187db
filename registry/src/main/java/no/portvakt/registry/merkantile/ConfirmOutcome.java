package no.portvakt.registry.merkantile;

/** What came of confirming merkantile data. */
public sealed interface ConfirmOutcome {

  record Confirmed(MerkantileData data) implements ConfirmOutcome {}

  /** Somebody changed or confirmed them since they were shown; nothing was done. */
  record Stale(MerkantileData current) implements ConfirmOutcome {}

  /** There are none. */
  record Missing() implements ConfirmOutcome {}
}
