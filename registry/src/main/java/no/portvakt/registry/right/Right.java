package no.portvakt.registry.right;

import java.util.EnumSet;
import java.util.Set;

/** What a main administrator lets a person do, as the three rights in Altinn. */
public enum Right {
  /** Selvbetjening av APIer: prefixes, scopes, and who has access. */
  API,
  /** Selvbetjening av integrasjoner: clients and their keys. */
  INTEGRATION,
  /** Selvbetjening for leverandører: clients for customers; needs {@link #INTEGRATION} too. */
  SUPPLIER;

  /** What nobody can hold any more who does not hold this right. */
  Set<Right> andWhatStandsOnIt() {
    return this == INTEGRATION ? EnumSet.of(INTEGRATION, SUPPLIER) : EnumSet.of(this);
  }
}
