package no.portvakt.workflows.engine;

import java.util.Optional;
import java.util.function.Consumer;

/** Finds process instances in what the engine exports, some seconds late. */
interface InstanceSearch {

  /** How many instances are read at a time. */
  int PAGE = 500;

  /** Hands over those of a process that run, also with an incident, a page at a time. */
  void eachRunning(String process, Consumer<Found> visitor);

  /** The value, as JSON, of a variable of the whole instance. */
  Optional<String> variable(long instance, String name);

  /**
   * An instance.
   *
   * @param parent the instance that called it; 0 or less for none
   */
  record Found(long key, long parent) {

    boolean isCalled() {
      return parent > 0;
    }
  }
}
