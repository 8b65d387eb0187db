package no.portvakt.workflows.reconcile;

import java.util.List;
import java.util.Optional;

/** The engine's side of the comparison. */
public interface Instances {

  /** The instances of our processes that run; empty where the engine cannot be asked. */
  Optional<List<Instance>> running();

  /** Ends an instance without a result. */
  void cancel(long key);
}
