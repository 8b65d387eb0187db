package no.portvakt.workflows.reconcile;

import java.util.List;
import no.portvakt.workflows.request.Request;

/**
 * Where requests and process instances do not agree.
 *
 * @param missing requests that should have an instance and have none
 * @param unknown instances of requests that the database does not know
 * @param ended instances of requests whose end is on record
 * @param compared false where the engine could not be asked: missing are then all open requests,
 *     which the engine is left to compare when they are started again
 */
public record Differences(
    List<Request> missing, List<Instance> unknown, List<Ended> ended, boolean compared) {

  /** An instance that goes on although its request has ended. */
  public record Ended(Instance instance, Request request) {}

  public boolean isNone() {
    return missing.isEmpty() && unknown.isEmpty() && ended.isEmpty();
  }
}
