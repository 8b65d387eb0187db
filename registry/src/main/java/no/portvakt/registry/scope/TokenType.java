package no.portvakt.registry.scope;

/** What an access token is to whoever gets it; Maskinporten issues self-contained ones only. */
public enum TokenType {
  SELF_CONTAINED,
  OPAQUE
}
