package no.portvakt.workflows.engine;

import java.util.List;
import java.util.Optional;

/** Finds process instances in what the engine exports, some seconds late. */
interface InstanceSearch {

  /** Those that run, also with an incident. */
  List<Found> running();

  /** The value, as JSON, of a variable of the whole instance. */
  Optional<String> variable(long instance, String name);

  /**
   * An instance.
   *
   * @param parent the instance that called it; 0 or less for none
   */
  record Found(long key, String process, long parent) {

    boolean isCalled() {
      return parent > 0;
    }
  }
}
