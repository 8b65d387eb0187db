package no.portvakt.workflows.keyexpiry;

import java.util.Map;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Sends the message that starts the process of a key whose end is near. */
@Component
class KeyProcess {

  private final Environments environments;
  private final Outbox outbox;

  KeyProcess(Environments environments, Outbox outbox) {
    this.environments = environments;
    this.outbox = outbox;
  }

  /**
   * In the transaction that begins the watch.
   *
   * @param organisation whose client signs with the key
   */
  void start(KeyWatch watch, OrganisationNumber organisation) {
    outbox.put(EngineMessage.KEY_NEARS_ITS_END, watch.id(), variables(watch, organisation));
  }

  /** Once more, for an engine that may have lost it. */
  void startAgain(KeyWatch watch, OrganisationNumber organisation) {
    outbox.putUnlessRunning(
        EngineMessage.KEY_NEARS_ITS_END, watch.id(), variables(watch, organisation));
  }

  private Map<String, String> variables(KeyWatch watch, OrganisationNumber organisation) {
    var environment = environments.find(watch.key().environment()).orElseThrow();
    return Map.of(
        "requestId", watch.id().toString(),
        "requestReference", watch.key().toString(),
        "kind", WarnOfKeyEndHandler.PROCESS,
        "organisation", organisation.value(),
        "environment", environment.name(),
        "environmentKind", environment.kind().name(),
        "expires", watch.expires().toString());
  }
}
