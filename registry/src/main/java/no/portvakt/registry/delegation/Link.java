package no.portvakt.registry.delegation;

import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;

/** Who lends what to whom: what identifies a delegation. */
record Link(
    String environment, UUID scheme, OrganisationNumber consumer, OrganisationNumber supplier) {

  /** As the audit trail refers to it. */
  String reference() {
    return "delegation:" + environment + "/" + consumer + "/" + supplier + "/" + scheme;
  }

  boolean is(Delegation delegation) {
    return equals(
        new Link(
            delegation.environment(),
            delegation.scheme(),
            delegation.consumer(),
            delegation.supplier()));
  }
}
