package no.portvakt.bot.dossier;

import java.util.List;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.delegation.DelegationProof;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation is about.
 *
 * @param consumer who delegates
 * @param supplier who may then act for the consumer
 * @param scopes all that is delegated, by name
 * @param proof whether the supplier can get tokens; null where nobody has looked
 * @param awaited the provider who has yet to say whether the consumer gets access; null for nobody
 */
public record Delegated(
    Party consumer,
    Party supplier,
    List<String> scopes,
    @Nullable DelegationProof proof,
    @Nullable Party awaited) {

  public Delegated {
    scopes = List.copyOf(scopes);
  }

  Delegated with(DelegationProof proof) {
    return new Delegated(consumer, supplier, scopes, proof, awaited);
  }

  /** An organisation; one that is not registered here is called by its number. */
  public record Party(OrganisationNumber number, String name) {

    public String in(Wording wording) {
      return wording.text("organisation.name", name, OrganisationNumbers.spaced(number));
    }
  }
}
