package no.portvakt.workflows.reconcile;

import java.util.List;

/**
 * Where cases and process instances do not agree.
 *
 * @param missing cases that should have an instance and have none
 * @param unknown instances of cases that the database does not know
 * @param ended instances of cases whose end is on record
 * @param compared false where the engine could not be asked: missing are then all open cases, which
 *     the engine is left to compare when they are started again
 */
public record Differences(
    List<Case> missing, List<Instance> unknown, List<Ended> ended, boolean compared) {

  /** An instance that goes on although its case has ended. */
  public record Ended(Instance instance, Case about) {}

  public boolean isNone() {
    return missing.isEmpty() && unknown.isEmpty() && ended.isEmpty();
  }
}
