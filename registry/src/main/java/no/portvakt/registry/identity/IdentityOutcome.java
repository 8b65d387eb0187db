package no.portvakt.registry.identity;

/** What came of comparing a log-in with the person whom it is for. */
public sealed interface IdentityOutcome {

  /**
   * It is the person.
   *
   * @param first whether nothing was known until now, so that this settled it
   */
  record Confirmed(boolean first) implements IdentityOutcome {}

  /** The number is another person's, or this person is known by another number. */
  record AnothersIdentity() implements IdentityOutcome {}
}
