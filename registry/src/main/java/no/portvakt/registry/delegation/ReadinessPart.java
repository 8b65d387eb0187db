package no.portvakt.registry.delegation;

/** What must be in place, in the order in which people do it, before a delegation gives tokens. */
public enum ReadinessPart {
  /** The scope is active and has this environment's delegation source. */
  SCOPE,
  /** A scheme contains the scope. */
  SCHEME,
  /** The consumer has access, or everybody has. */
  ACCESS,
  /** The consumer has delegated such a scheme to the supplier. */
  DELEGATION,
  /** The supplier has an active client with the scope, and the client a key that lives. */
  CLIENT
}
