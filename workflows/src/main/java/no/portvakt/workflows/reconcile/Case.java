package no.portvakt.workflows.reconcile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a process instance runs for: a request, or a key that nears its end.
 *
 * @param id what the instance says that it is about, in its variable {@code requestId}
 * @param reference what people know it by
 * @param state as it is to be shown
 * @param endedAt since when nothing is left to do for it; null while something is
 */
public record Case(
    UUID id, String process, String reference, String state, @Nullable Instant endedAt) {}
