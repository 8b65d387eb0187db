package no.portvakt.workflows.request;

import java.util.HashMap;
import java.util.Map;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Sends the message that starts the process of a request, and counts it. */
@Component
public class ProcessStart {

  private final Environments environments;
  private final Outbox outbox;
  private final RequestMeters meters;

  ProcessStart(Environments environments, Outbox outbox, RequestMeters meters) {
    this.environments = environments;
    this.outbox = outbox;
    this.meters = meters;
  }

  /** In the transaction that stores the request. */
  public void of(Request request, EngineMessage message) {
    outbox.put(message, request.id(), variables(request));
    count(request);
  }

  /** Once more, for an engine that may have lost it. */
  public void again(Request request, EngineMessage message) {
    outbox.putUnlessRunning(message, request.id(), variables(request));
  }

  /** What the process of a request starts with. */
  public Map<String, String> variables(Request request) {
    var variables = new HashMap<>(request.subject().variables());
    variables.putAll(
        Map.of(
            "requestId", request.id().toString(),
            "requestReference", request.reference(),
            "kind", request.kind().processId(),
            "organisation", request.organisation().value()));
    if (request.environment() != null) {
      var environment = environments.find(request.environment()).orElseThrow();
      variables.put("environment", environment.name());
      variables.put("environmentKind", environment.kind().name());
    }
    return variables;
  }

  /** Counts a request whose process another one calls. */
  public void count(Request request) {
    meters.started(request);
  }
}
