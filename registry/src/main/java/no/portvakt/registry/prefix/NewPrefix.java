package no.portvakt.registry.prefix;

import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;

/** A prefix to be registered, and the request that led to it. */
public record NewPrefix(
    String environment, PrefixName name, OrganisationNumber owner, UUID requestId) {}
