package no.portvakt.workflows.outbox;

import java.time.Instant;
import java.util.UUID;

/** A message that waits to be sent; the engine knows it by its id. */
record OutboxRow(
    UUID id,
    String message,
    String correlationKey,
    String variables,
    boolean kept,
    Instant createdAt,
    int attempts) {}
