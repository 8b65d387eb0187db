package no.portvakt.workflows.merkantile;

import java.time.Instant;

/**
 * What somebody is to be told of.
 *
 * @param since when the data were confirmed; of those that are missing when the client was made, or
 *     when somebody was told of it the time before
 * @param missing whether there are none yet
 */
record Matter(MerkantileRef ref, Instant since, boolean missing) {

  /** Whether it is still so. */
  boolean holds(KeptMerkantile kept) {
    return missing ? kept.data().isEmpty() : kept.standsAsOf(since);
  }
}
