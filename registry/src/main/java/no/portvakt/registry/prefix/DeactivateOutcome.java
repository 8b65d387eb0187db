package no.portvakt.registry.prefix;

/** What came of switching a prefix off. */
public sealed interface DeactivateOutcome {

  /** The prefix is off, from now on or {@code already}. */
  record Done(Prefix prefix, boolean already) implements DeactivateOutcome {}

  /** So many of its scopes are active, or shared, or asked for. */
  record InUse(int scopes) implements DeactivateOutcome {}

  record Unknown() implements DeactivateOutcome {}
}
