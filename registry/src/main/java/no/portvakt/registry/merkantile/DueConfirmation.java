package no.portvakt.registry.merkantile;

import java.time.Instant;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Merkantile data that should be looked at again.
 *
 * @param organisation whose they are
 * @param client which of its clients they are about; none: the organisation as a provider
 */
public record DueConfirmation(
    OrganisationNumber organisation, @Nullable ClientId client, Instant confirmedAt) {}
