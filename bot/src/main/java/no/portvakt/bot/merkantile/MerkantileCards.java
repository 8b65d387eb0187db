package no.portvakt.bot.merkantile;

import no.portvakt.bot.dossier.OrganisationNumbers;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.workflows.merkantile.KeptMerkantile;
import org.springframework.stereotype.Component;

/** Finds the names for merkantile data. */
@Component
public class MerkantileCards {

  private final Environments environments;
  private final Organisations organisations;

  MerkantileCards(Environments environments, Organisations organisations) {
    this.environments = environments;
    this.organisations = organisations;
  }

  public MerkantileCard of(KeptMerkantile kept) {
    return new MerkantileCard(
        kept,
        name(kept.ref().organisation()),
        environments.find(kept.ref().environment()).orElseThrow());
  }

  /** A customer need not be registered. */
  public String name(OrganisationNumber number) {
    return organisations
        .find(number)
        .map(Organisation::name)
        .orElseGet(() -> OrganisationNumbers.spaced(number));
  }
}
