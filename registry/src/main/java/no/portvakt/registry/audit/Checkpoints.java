package no.portvakt.registry.audit;

/**
 * Signed statements of where the audit trail ended. Kept elsewhere, they show what the chain alone
 * cannot: that entries were cut off its end, or all of it was written anew.
 */
public interface Checkpoints {

  /** States where the trail ends now, in one line for people and programs. */
  String create();

  /** Verifies the trail, and that it still holds what the line states. */
  Verification verifyAgainst(String checkpoint);
}
