package no.portvakt.registry.prefix;

/** What came of registering a prefix. */
public sealed interface RegisterOutcome {

  /** The prefix stands for this request, from now on or {@code already}. */
  record Registered(Prefix prefix, boolean already) implements RegisterOutcome {}

  /** Another request has the name in this environment. */
  record Taken(Prefix prefix) implements RegisterOutcome {}

  /** The name is reserved for the organisation that runs the installation. */
  record Reserved() implements RegisterOutcome {}
}
