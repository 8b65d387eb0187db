package no.portvakt.workflows.reconcile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process instance that runs and that no other instance has called.
 *
 * @param about the case that it says it runs for; null where it says nothing that can be read
 */
public record Instance(long key, String process, @Nullable UUID about) {}
