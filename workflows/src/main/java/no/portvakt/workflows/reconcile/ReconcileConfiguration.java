package no.portvakt.workflows.reconcile;

import no.portvakt.workflows.engine.EngineConfiguration;
import no.portvakt.workflows.keyexpiry.KeyReconciling;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.RequestMeters;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * All that reconciling needs beside the registry: no worker, no sender, no deployment. No
 * stereotype, so that the application does not take it for a part of itself.
 */
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({
  EngineConfiguration.class,
  KeyReconciling.class,
  Outbox.class,
  ProcessStart.class,
  Reconciliation.class,
  RequestCases.class,
  RequestMeters.class,
  RequestStore.class
})
public final class ReconcileConfiguration {

  private ReconcileConfiguration() {}
}
