package no.portvakt.registry.scope;

/** Who sees that a scope exists. */
public enum Visibility {
  /** Everybody. */
  PUBLIC,
  /** The owner, and consumers with access. */
  PRIVATE,
  /** As private; kept for the organisation that runs the installation. */
  INTERNAL
}
