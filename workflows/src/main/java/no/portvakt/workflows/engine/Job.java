package no.portvakt.workflows.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One activation of a job: the same work may be handed out again, also while this one runs. */
public record Job(ActivatedJob raw) {

  /** The request that the process instance drives. */
  public UUID requestId() {
    return UUID.fromString((String) raw.getVariable("requestId"));
  }

  /** The same for every activation of the same pass through the same element. */
  public long step() {
    return raw.getElementInstanceKey();
  }

  public long processInstanceKey() {
    return raw.getProcessInstanceKey();
  }

  /** A process variable that the worker fetches, or null if it is not set. */
  public @Nullable Object variable(String name) {
    return raw.getVariablesAsMap().get(name);
  }
}
