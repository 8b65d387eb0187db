package no.portvakt.workflows.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one approver decided.
 *
 * @param reason required when rejected
 */
public record Decision(
    UUID approver, Outcome outcome, @Nullable String reason, Instant decidedAt) {}
