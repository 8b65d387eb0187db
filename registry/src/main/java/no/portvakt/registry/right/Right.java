package no.portvakt.registry.right;

/** What a main administrator lets a person do, as the three rights in Altinn. */
public enum Right {
  /** Selvbetjening av APIer: prefixes, scopes, and who has access. */
  API,
  /** Selvbetjening av integrasjoner: clients and their keys. */
  INTEGRATION,
  /** Selvbetjening for leverandører: clients for customers; needs {@link #INTEGRATION} too. */
  SUPPLIER
}
