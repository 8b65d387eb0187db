package no.portvakt.workflows.reconcile;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The database's side of the comparison: the cases of one sort, of which there may be many. */
public interface Cases {

  /** The processes that run for them. */
  Set<String> processes();

  /**
   * Hands over those that should have an instance that nobody has called, reading page by page;
   * without those that have changed since, or of which a message waits to be sent.
   */
  void eachAtRest(Instant since, Consumer<Case> visitor);

  Optional<Case> find(UUID id);

  /**
   * Starts a case's process unless it runs, within the caller's transaction.
   *
   * @param lost whether it is known that none runs
   */
  void restart(UUID id, boolean lost);
}
