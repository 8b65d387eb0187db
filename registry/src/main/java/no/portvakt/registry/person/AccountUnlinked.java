package no.portvakt.registry.person;

import java.util.UUID;

/** An account is its owner's no more. Published in the transaction that changes it. */
public record AccountUnlinked(UUID person) {}
