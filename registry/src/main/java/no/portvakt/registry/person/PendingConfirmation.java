package no.portvakt.registry.person;

import java.time.Instant;

/** An account that waits for its holder to open the mailed link. */
public record PendingConfirmation(Account account, String email, String name, Instant expiresAt) {}
