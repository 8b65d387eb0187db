package no.portvakt.registry.merkantile;

import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * The merkantile data of a provider were saved, whoever did it. Published in the transaction that
 * saves them, so that whoever waits for them stands or falls with it.
 */
public record ProviderMerkantileSaved(String environment, OrganisationNumber organisation) {}
