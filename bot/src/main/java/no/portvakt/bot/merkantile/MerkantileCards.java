package no.portvakt.bot.merkantile;

import no.portvakt.bot.dossier.OrganisationNames;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.merkantile.KeptMerkantile;
import org.springframework.stereotype.Component;

/** Finds the names for merkantile data. */
@Component
public class MerkantileCards {

  private final Environments environments;
  private final OrganisationNames names;

  MerkantileCards(Environments environments, OrganisationNames names) {
    this.environments = environments;
    this.names = names;
  }

  public MerkantileCard of(KeptMerkantile kept) {
    return new MerkantileCard(
        kept,
        names.of(kept.ref().organisation()),
        environments.find(kept.ref().environment()).orElseThrow());
  }
}
