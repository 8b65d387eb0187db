package no.portvakt.registry.delegation;

import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;

/**
 * What owners of scopes do with their schemes. A scheme has 1 to 100 scopes; each must be active
 * when it is put in, belong to the scheme's owner and have the environment's delegation source. Who
 * has a scheme delegated has all its scopes, those that come later too. What stands already is left
 * alone and not recorded again.
 *
 * <p>Where Altinn is asked, the owner makes the resource there first, with the same scopes, and
 * tells its id here.
 */
public interface Schemes {

  /** By id, which is also the key of the pages. */
  Page<DelegationScheme> ownedBy(String environment, OrganisationNumber owner, Keyset wanted);

  SchemeOutcome create(String environment, OrganisationNumber owner, SchemeForm form, Cause cause);

  /**
   * Replaces texts and scopes; the resource stays.
   *
   * @param version of the scheme that the caller read
   */
  SchemeOutcome change(
      String environment,
      OrganisationNumber owner,
      UUID id,
      SchemeForm form,
      long version,
      Cause cause);

  SchemeOutcome addScope(
      String environment, OrganisationNumber owner, UUID id, ScopeName scope, Cause cause);

  /** Removes a scheme that nothing is delegated by. */
  SchemeOutcome remove(String environment, OrganisationNumber owner, UUID id, Cause cause);

  /** The last scope stays: a scheme has at least one. */
  SchemeOutcome removeScope(
      String environment, OrganisationNumber owner, UUID id, ScopeName scope, Cause cause);
}
