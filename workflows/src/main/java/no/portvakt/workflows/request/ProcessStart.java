package no.portvakt.workflows.request;

import io.micrometer.core.instrument.MeterRegistry;
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
  private final MeterRegistry meters;

  ProcessStart(Environments environments, Outbox outbox, MeterRegistry meters) {
    this.environments = environments;
    this.outbox = outbox;
    this.meters = meters;
  }

  /** In the transaction that stores the request. */
  public void of(Request request, EngineMessage message) {
    of(request, message, Map.of());
  }

  /** The same with variables of the kind's own. */
  public void of(Request request, EngineMessage message, Map<String, String> own) {
    var variables = new HashMap<>(own);
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
    outbox.put(message, request.id(), variables);
    meters.counter("portvakt.requests.started", "kind", request.kind().processId()).increment();
  }
}
