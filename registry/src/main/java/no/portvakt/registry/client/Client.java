package no.portvakt.registry.client;

import java.time.Instant;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import org.jspecify.annotations.Nullable;

/**
 * A client in one environment.
 *
 * @param organisation whose client it is: the consumer of its scopes
 * @param supplier who made it for them; none when they made it themselves
 */
public record Client(
    String environment,
    ClientId id,
    OrganisationNumber organisation,
    @Nullable OrganisationNumber supplier,
    IntegrationType integrationType,
    ClientSettings settings,
    boolean active,
    Instant created,
    Instant lastUpdated,
    long version) {

  /** Whether the organisation may see and change the client. */
  public boolean concerns(OrganisationNumber number) {
    return organisation.equals(number) || number.equals(supplier);
  }

  /** The next version; time does not go back, though clocks of machines differ. */
  Client become(ClientSettings settings, boolean active, Instant now) {
    return new Client(
        environment,
        id,
        organisation,
        supplier,
        integrationType,
        settings,
        active,
        created,
        now.isBefore(lastUpdated) ? lastUpdated : now,
        version + 1);
  }

  /** How the audit trail refers to it. */
  String subject() {
    return "client:" + environment + "/" + id;
  }

  ClientOutcome.Done done() {
    return new ClientOutcome.Done(this, ClientAdvice.on(settings));
  }
}
