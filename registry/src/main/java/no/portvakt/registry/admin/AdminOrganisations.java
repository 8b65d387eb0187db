package no.portvakt.registry.admin;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Installation;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The organisations that an admin client presupposes: its own, and the one that runs it all. */
@Component
class AdminOrganisations {

  private static final int LONGEST_NAME = 255;

  private final Organisations organisations;
  private final Installation installation;
  private final Clock clock;

  AdminOrganisations(Organisations organisations, Installation installation, Clock clock) {
    this.organisations = organisations;
    this.installation = installation;
    this.clock = clock;
  }

  /** Registers the organisation unless it is, and says what is wrong if it cannot be. */
  Optional<Violation> register(AdminClientOrder order, Cause cause) {
    if (organisations.find(order.organisation()).isPresent()) {
      if (order.termsSigned()) {
        organisations.recordTerms(order.organisation(), cause.actor());
      }
      return Optional.empty();
    }
    var name = order.organisationName() == null ? "" : order.organisationName().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Optional.of(new Violation("admin-client.organisation-name", "organisationName"));
    }
    organisations.register(
        new Organisation(
            order.organisation(),
            name,
            Set.of(),
            order.termsSigned() ? clock.instant() : null,
            null,
            false),
        cause.actor());
    return Optional.empty();
  }

  /** Who runs the installation, which the order may settle. */
  Optional<OrganisationNumber> installation(AdminClientOrder order, Cause cause) {
    return order.runsInstallation()
        ? Optional.of(installation.settle(order.organisation(), cause))
        : installation.organisation();
  }
}
