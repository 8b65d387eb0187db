package no.portvakt.registry.delegation;

import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * The bearer tokens that Altinn is called with. An installation that gets them in its own way, such
 * as one for each person who delegates, has a bean of this; else they come from where {@code
 * portvakt.altinn.<environment>.token} says.
 */
public interface AltinnTokens {

  /**
   * A token that Altinn takes now. Looking up needs the scope {@code
   * altinn:maskinporten/delegations} or {@code .admin}; giving and taking back need the rights of
   * somebody who may do so for the party.
   *
   * @param party for whom Portvakt acts; none when it looks up
   * @throws DelegationSourceException when there is none to be had
   */
  String bearer(String environment, @Nullable OrganisationNumber party);
}
