package no.portvakt.registry.scope;

import java.time.Instant;
import no.portvakt.registry.organisation.OrganisationNumber;

/** A scope in one environment. While it is not active no token is issued for it. */
public record Scope(
    String environment,
    ScopeName name,
    OrganisationNumber owner,
    ScopeSettings settings,
    boolean active,
    Instant created,
    Instant lastUpdated,
    long version) {}
