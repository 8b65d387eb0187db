package no.portvakt.registry.delegation;

import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** Where the delegations of an environment are kept: here, or in Altinn. */
interface Source {

  /** Whether that is this installation's own table. */
  boolean isHere();

  Page<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier,
      Keyset wanted);

  boolean covers(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier);

  Page<Delegation> offered(String environment, OrganisationNumber consumer, Keyset wanted);

  Page<Delegation> received(String environment, OrganisationNumber supplier, Keyset wanted);

  /** How many live delegations there are of the scheme. */
  int delegationsOf(DelegationScheme scheme);

  /** In a transaction. */
  DelegationOutcome delegate(DelegationScheme scheme, Link link, Cause cause);

  /** In a transaction. */
  DelegationOutcome revoke(Link link, Side by, Cause cause);
}
