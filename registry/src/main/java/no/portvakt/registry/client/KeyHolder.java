package no.portvakt.registry.client;

import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** A client whose keys nobody else changes until the transaction ends. */
record KeyHolder(
    String environment,
    ClientId client,
    OrganisationNumber organisation,
    @Nullable OrganisationNumber supplier,
    Keyring keyring) {

  boolean concerns(OrganisationNumber number) {
    return organisation.equals(number) || number.equals(supplier);
  }

  /** How the audit trail refers to it. */
  String subject() {
    return "client:" + environment + "/" + client;
  }
}
