package no.portvakt.workflows.keyexpiry;

import org.springframework.context.annotation.Import;

/**
 * What reconciling needs of keys. No stereotype, so that the application does not take it for a
 * part of itself.
 */
@Import({KeyProcess.class, KeyWatchTable.class, WatchedKeys.class})
public final class KeyReconciling {

  private KeyReconciling() {}
}
