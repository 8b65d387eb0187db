package no.portvakt.bot.delegation;

import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.delegation.Delegation;
import no.portvakt.registry.organisation.OrganisationNumber;

/** Which delegation a button is about, as it remembers it. Never authority. */
record StandingLink(
    String environment, UUID scheme, OrganisationNumber consumer, OrganisationNumber supplier) {

  static StandingLink of(Delegation delegation) {
    return new StandingLink(
        delegation.environment(),
        delegation.scheme(),
        delegation.consumer(),
        delegation.supplier());
  }

  static Optional<StandingLink> in(String remembered) {
    var parts = remembered.split(" ", -1);
    return parts.length == 4
        ? Optional.of(
            new StandingLink(
                parts[0],
                UUID.fromString(parts[1]),
                OrganisationNumber.of(parts[2]),
                OrganisationNumber.of(parts[3])))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return environment + " " + scheme + " " + consumer + " " + supplier;
  }
}
