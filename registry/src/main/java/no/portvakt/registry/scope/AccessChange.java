package no.portvakt.registry.scope;

import java.time.Instant;

/** A step in the history of an access: what it became, when, by whom and why. */
public record AccessChange(Instant at, AccessState state, String actor, String reason) {}
