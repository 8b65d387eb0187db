package no.portvakt.registry.client;

import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import org.jspecify.annotations.Nullable;

/** For which client scopes are sought, and who seeks them: its organisation or its supplier. */
record ScopeSeeker(
    String environment,
    OrganisationNumber organisation,
    @Nullable OrganisationNumber supplier,
    OrganisationNumber caller,
    IntegrationType type) {

  static ScopeSeeker of(Client client, OrganisationNumber caller) {
    return new ScopeSeeker(
        client.environment(),
        client.organisation(),
        client.supplier(),
        caller,
        client.integrationType());
  }

  boolean isForCustomer() {
    return supplier != null;
  }

  boolean actsForItself() {
    return caller.equals(organisation);
  }
}
