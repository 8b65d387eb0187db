package no.portvakt.registry.delegation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * The delegation source's side of things, here or in Altinn: which schemes there are, who delegated
 * what to whom, giving and taking. Environments without a source have none of it.
 *
 * <p>Which schemes there are is always kept here; delegations are asked of Altinn where an address
 * is set for the environment. Then each method that needs Altinn may throw {@link
 * DelegationSourceException}. Altinn gives its lists whole, so there a page costs as much as all.
 *
 * <p>Lists of delegations are ordered by consumer, supplier and scheme.
 *
 * @see <a href="https://docs.altinn.studio/">Altinn's API delegation</a>
 */
public interface Delegations {

  List<DelegationSource> sources(String environment);

  /**
   * Whether the environment's delegations are in this installation's table {@code delegation};
   * where they are not, only {@link #covers} and its like can tell.
   */
  boolean keptHere(String environment);

  /** The schemes that contain the scope, by id, which is also the key of the pages. */
  Page<DelegationScheme> schemesOf(String environment, ScopeName scope, Keyset wanted);

  Optional<DelegationScheme> scheme(String environment, UUID id);

  /** The live delegations of a scope, for one consumer or supplier or all. */
  Page<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier,
      Keyset wanted);

  /** As above, but only what the viewer may see: the scope's owner all, others their own. */
  Page<Delegation> seenBy(
      OrganisationNumber viewer,
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier,
      Keyset wanted);

  /**
   * Whether a live delegation lets the supplier use the consumer's access to the scope: what a
   * token with {@code consumer_org} needs. One indexed query, or a look-up in Altinn, of which a
   * yes is remembered for a while (60 seconds unless configured): so long may a delegation that was
   * taken back in Altinn still count. Call it outside transactions.
   */
  boolean covers(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier);

  /** Those that the organisation gave. */
  Page<Delegation> offered(String environment, OrganisationNumber consumer, Keyset wanted);

  /** Those that the organisation was given. */
  Page<Delegation> received(String environment, OrganisationNumber supplier, Keyset wanted);

  DelegationOutcome delegate(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Cause cause);

  /** Both the giver and the receiver may end it; here the giver does. */
  DelegationOutcome revoke(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Cause cause);

  /**
   * Ends a delegation; one that does not stand is left alone: {@code already}.
   *
   * @param by which of the two ends it
   */
  DelegationOutcome revoke(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Side by,
      Cause cause);
}
