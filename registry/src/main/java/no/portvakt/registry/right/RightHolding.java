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

  /** Whether it is held until then at least; none: for ever. */
  boolean lastsUntil(@Nullable Instant end) {
    return expires == null || (end != null && !expires.isBefore(end));
  }

  RightHolding until(@Nullable Instant end) {
    return new RightHolding(environment, organisation, person, right, givenBy, givenAt, end);
  }
}
