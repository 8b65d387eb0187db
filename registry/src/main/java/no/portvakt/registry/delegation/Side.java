package no.portvakt.registry.delegation;

/** Which of a delegation's two parties acts. */
public enum Side {
  /** The consumer, or the underenhet. */
  GIVER,
  /** The supplier, or the hovedenhet. */
  RECEIVER
}
