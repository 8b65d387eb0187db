package no.portvakt.registry.scope;

import java.time.Instant;
import no.portvakt.registry.organisation.OrganisationNumber;

/** What an owner lets a consumer do with a scope. */
public record Access(
    String environment,
    ScopeName scope,
    OrganisationNumber owner,
    OrganisationNumber consumer,
    AccessState state,
    Instant created,
    Instant lastUpdated,
    long version) {}
