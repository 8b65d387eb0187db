package no.portvakt.registry.delegation;

import java.util.List;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** Where the delegations of an environment are kept: here, or in Altinn. */
interface Source {

  /** Whether that is this installation's own table. */
  boolean isHere();

  List<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier);

  boolean covers(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier);

  List<Delegation> offered(String environment, OrganisationNumber consumer);

  List<Delegation> received(String environment, OrganisationNumber supplier);

  /** In a transaction. */
  DelegationOutcome delegate(DelegationScheme scheme, Link link, Cause cause);

  /** In a transaction. */
  DelegationOutcome revoke(Link link, Side by, Cause cause);
}
