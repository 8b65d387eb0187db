package no.portvakt.registry.organisation;

/**
 * An organisation became an underenhet, or another's, or is one no more: those of its hovedenhet
 * are others now. Published in the transaction that changes it.
 */
public record UnitMoved(OrganisationNumber unit) {}
