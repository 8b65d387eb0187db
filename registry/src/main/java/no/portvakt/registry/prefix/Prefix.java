package no.portvakt.registry.prefix;

import java.time.Instant;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;

/** A prefix in one environment; its owner never changes. */
public record Prefix(
    String environment,
    PrefixName name,
    OrganisationNumber owner,
    boolean active,
    Instant created,
    Instant lastUpdated,
    UUID requestId) {}
