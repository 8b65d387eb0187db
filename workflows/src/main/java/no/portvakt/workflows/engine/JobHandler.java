package no.portvakt.workflows.engine;

import java.util.List;
import java.util.Map;

/**
 * Does one type of job. Jobs come at least once, so the work is idempotent by its request (and
 * step, where a process passes it several times).
 */
public interface JobHandler {

  /** The job type in the BPMN models. */
  String type();

  /**
   * Does the work and returns the variables to set; a {@link BusinessError} takes the model's error
   * path, any other exception is retried with back-off and then becomes an incident.
   */
  Map<String, Object> handle(Job job) throws BusinessError;

  /** The variables to fetch besides {@code requestId}. */
  default List<String> variables() {
    return List.of();
  }
}
