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
    @Nullable Instant expires) {

  boolean isLive(Instant now) {
    return expires == null || now.isBefore(expires);
  }

  boolean endsNoLaterThan(RightHolding other) {
    return other.expires == null || (expires != null && !expires.isAfter(other.expires));
  }

  RightHolding until(@Nullable Instant end) {
    return new RightHolding(environment, organisation, person, right, givenBy, givenAt, end);
  }
}
