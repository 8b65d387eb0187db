package no.portvakt.registry.role;

import no.portvakt.registry.organisation.OrganisationNumber;

/** A role that is held, and for which organisation. */
public record Holding(OrganisationNumber organisation, Role role) {}
