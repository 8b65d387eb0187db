package no.portvakt.workflows;

import io.camunda.client.api.response.ActivatedJob;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.request.Request;

/** Jobs as the engine would hand them out, for a worker that is called without it. */
final class Jobs {

  private Jobs() {}

  static Job of(Request request) {
    return of(request.id(), 1);
  }

  /**
   * @param id of the request or the key's watch that the process is about
   * @param step the pass through an element of it
   */
  static Job of(UUID id, long step) {
    return new Job(
        (ActivatedJob)
            Proxy.newProxyInstance(
                ActivatedJob.class.getClassLoader(),
                new Class<?>[] {ActivatedJob.class},
                (job, method, arguments) ->
                    switch (method.getName()) {
                      case "getVariablesAsMap" -> Map.of();
                      case "getVariable" -> id.toString();
                      default -> step;
                    }));
  }
}
