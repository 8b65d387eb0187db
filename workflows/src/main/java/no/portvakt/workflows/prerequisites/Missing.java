package no.portvakt.workflows.prerequisites;

/** What an order for production can lack. */
public enum Missing {
  TERMS,
  MERKANTILE
}
