package no.portvakt.registry.merkantile;

import java.time.Instant;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * An active client that nobody ever gave merkantile data.
 *
 * @param organisation whose it is
 * @param keeper who runs it: the supplier that made it, else the organisation
 */
public record UnfilledClient(
    OrganisationNumber organisation, OrganisationNumber keeper, ClientId client, Instant created) {}
