package no.portvakt.workflows.prefixorder;

import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.workflows.request.PrefixOrder.SelfService;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed to order a prefix; nothing in it has been checked.
 *
 * @param merkantile invoice and notification points, where they were filled in (production)
 */
public record PrefixOrderForm(
    String environment,
    String organisation,
    String prefix,
    String purpose,
    String contactName,
    String contactEmail,
    String expectedConsumers,
    SelfService selfService,
    @Nullable MerkantileForm merkantile) {}
