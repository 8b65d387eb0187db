package no.portvakt.workflows.reconcile;

import java.util.Optional;
import java.util.function.Consumer;

/** The engine's side of the comparison. */
public interface Instances {

  /** Those that run; empty where the engine cannot be searched. */
  Optional<Running> running();

  /** Ends an instance without a result. */
  void cancel(long key);

  /** The instances that run. */
  interface Running {

    /** Hands over those of a process, reading page by page. */
    void each(String process, Consumer<Instance> visitor);
  }
}
