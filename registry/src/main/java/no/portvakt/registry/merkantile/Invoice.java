package no.portvakt.registry.merkantile;

import java.util.List;
import no.portvakt.registry.organisation.OrganisationNumber;

/** Whom to invoice, where and with which reference. */
public record Invoice(
    String recipient,
    OrganisationNumber organisationNumber,
    List<String> addressLines,
    String postcode,
    String city,
    String reference) {

  public Invoice {
    addressLines = List.copyOf(addressLines);
  }
}
