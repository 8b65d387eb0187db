package no.portvakt.registry.scope;

/** Where a consumer's access to a scope stands. */
public enum AccessState {
  REQUESTED,
  APPROVED,
  DENIED
}
