package no.portvakt.workflows.approval;

import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * All that looking again at open decisions needs beside the registry. No stereotype, so that the
 * application does not take it for a part of itself.
 */
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({OpenDecisions.class, Outbox.class, RequestStore.class, Ties.class})
public final class OpenDecisionsConfiguration {

  private OpenDecisionsConfiguration() {}
}
