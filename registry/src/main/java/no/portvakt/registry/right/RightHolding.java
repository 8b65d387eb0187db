package no.portvakt.registry.right;

import java.time.Instant;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** A right that a person holds for an organisation, from a person who may give it. */
public record RightHolding(
    String environment,
    OrganisationNumber organisation,
    UUID person,
    Right right,
    UUID givenBy,
    Instant givenAt,
    @Nullable Instant expires) {}
