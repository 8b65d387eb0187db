package no.portvakt.registry.scope;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * The scopes of all environments. Lists are ordered by name, which is also the key of their pages.
 * Source of the rules: Digdir's guide to self-service of scopes.
 */
public interface Scopes {

  Optional<Scope> find(String environment, ScopeName name);

  Page<Scope> ownedBy(
      String environment, OrganisationNumber owner, boolean inactiveToo, Keyset wanted);

  /** The public ones that the filter lets through. */
  Page<Scope> listed(String environment, ScopeFilter filter, Keyset wanted);

  /**
   * The public and active ones whose name begins as the text does, and then those with words in
   * name or description that begin as each of the text's words; both by name. No text: the first.
   *
   * @param limit from 1 to {@value Keyset#MOST}
   */
  List<Scope> search(String environment, String text, int limit);

  /** A deactivated name is not made anew: {@link ScopeOutcome.Exists}. */
  ScopeOutcome create(
      String environment,
      OrganisationNumber owner,
      String prefix,
      String subscope,
      ScopeForm form,
      Cause cause);

  /**
   * Replaces all settings, and reactivates a scope that is not active, as long as its prefix is.
   *
   * @param version of the scope that the caller read
   */
  ScopeOutcome change(
      String environment,
      OrganisationNumber owner,
      ScopeName name,
      ScopeForm form,
      long version,
      Cause cause);

  /**
   * Switches a scope off; one that is off already is left as it is.
   *
   * @param keepAccesses whether consumers keep their access, and so still see the scope in their
   *     lists; it is the caller's choice, and on the record
   */
  ScopeOutcome deactivate(
      String environment,
      OrganisationNumber owner,
      ScopeName name,
      boolean keepAccesses,
      Cause cause);
}
