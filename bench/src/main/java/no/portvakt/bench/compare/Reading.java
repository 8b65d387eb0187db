package no.portvakt.bench.compare;

import java.util.SequencedMap;

/**
 * What was read off one side in one turn.
 *
 * @param <R> itself
 */
public interface Reading<R extends Reading<R>> {

  /** The two turns of a round as one. */
  R plus(R other);

  /** What it comes to, by name; the first is the one that targets are about. */
  SequencedMap<String, Double> figures();
}
