package no.portvakt.workflows.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approver has handed the decision on to another; both may decide from then on.
 *
 * @param to null for the fallback approvers
 */
public record Handover(UUID id, UUID from, @Nullable UUID to, String comment, Instant handedAt) {}
