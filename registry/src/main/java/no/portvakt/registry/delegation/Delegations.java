package no.portvakt.registry.delegation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * The delegation source's side of things, here or in Altinn: which schemes there are, who delegated
 * what to whom, giving and taking. Environments without a source have none of it.
 *
 * @see <a href="https://docs.altinn.studio/">Altinn's API delegation</a>
 */
public interface Delegations {

  List<DelegationSource> sources(String environment);

  /** The schemes that contain the scope. */
  List<DelegationScheme> schemesOf(String environment, ScopeName scope);

  Optional<DelegationScheme> scheme(String environment, UUID id);

  /** The live delegations of a scope, for one consumer or supplier or all. */
  List<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier);

  /** Those that the organisation gave. */
  List<Delegation> offered(String environment, OrganisationNumber consumer);

  /** Those that the organisation was given. */
  List<Delegation> received(String environment, OrganisationNumber supplier);

  DelegationOutcome delegate(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Cause cause);

  /** Both the giver and the receiver may end it. */
  DelegationOutcome revoke(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Cause cause);
}
