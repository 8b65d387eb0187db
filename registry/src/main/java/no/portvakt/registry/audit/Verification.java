package no.portvakt.registry.audit;

/** What came of verifying the audit trail. */
public sealed interface Verification {

  /** Every entry is as it was written, after the entry it was written after. */
  record Intact(long entries) implements Verification {}

  /** The first entry that is not, and what is wrong with it. */
  record Broken(long entry, Fault fault) implements Verification {}

  /** What can be wrong with an entry. */
  enum Fault {
    /** The entry is gone, and others follow. */
    MISSING,
    /** The entry does not follow the one before it. */
    UNLINKED,
    /** Something in the entry was changed, or it was moved. */
    ALTERED,
    /** A checkpoint knows the entry, and the trail ends before it. */
    TRUNCATED,
    /** A checkpoint knows another entry at this place: the trail was written anew. */
    REWRITTEN,
    /** The checkpoint itself is not ours, or was changed. */
    FORGED_CHECKPOINT
  }
}
