package no.portvakt.bench.compare;

/** One of the two that are compared. */
@FunctionalInterface
public interface Side<R extends Reading<R>> {

  /** Takes one turn. */
  R take() throws Exception;
}
