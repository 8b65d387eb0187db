package no.portvakt.registry.merkantile;

import java.util.Optional;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;

/** The merkantile data of organisations as providers of APIs, for each environment. */
public interface Merkantile {

  Optional<MerkantileData> ofProvider(String environment, OrganisationNumber organisation);

  /** What is stored is complete, so this asks whether anything is. */
  boolean isComplete(String environment, OrganisationNumber organisation);

  /** Saves and confirms all of them; refused as a whole when any field breaks a rule. */
  SaveOutcome saveProvider(
      String environment, OrganisationNumber organisation, MerkantileForm form, Actor actor);
}
