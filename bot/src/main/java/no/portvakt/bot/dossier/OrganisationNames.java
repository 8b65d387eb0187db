package no.portvakt.bot.dossier;

import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import org.springframework.stereotype.Component;

/** What organisations are called: a customer need not be registered here. */
@Component
public class OrganisationNames {

  private final Organisations organisations;

  OrganisationNames(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Its name, else its number. */
  public String of(OrganisationNumber number) {
    return organisations
        .find(number)
        .map(Organisation::name)
        .orElseGet(() -> OrganisationNumbers.spaced(number));
  }
}
