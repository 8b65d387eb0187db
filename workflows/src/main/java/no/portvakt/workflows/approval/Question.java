package no.portvakt.workflows.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approver's question to the requester, and the answer once there is one. */
public record Question(
    UUID id,
    UUID askedBy,
    Instant askedAt,
    String question,
    @Nullable String answer,
    @Nullable Instant answeredAt) {}
