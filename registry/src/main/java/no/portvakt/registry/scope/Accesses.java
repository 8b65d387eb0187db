package no.portvakt.registry.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which consumers have access to which scopes: none → REQUESTED → APPROVED or DENIED, APPROVED ↔
 * DENIED. Nothing is deleted. What stands already is left alone and not recorded again.
 *
 * <p>A consumer need not be registered here. Keys of pages are scope and consumer, with a space
 * between.
 */
public interface Accesses {

  Optional<Access> find(String environment, ScopeName scope, OrganisationNumber consumer);

  /**
   * The scope, if the organisation may know of it. One that is not public is unknown to others than
   * its owner and those whom it has denied, approved or not yet answered.
   */
  Optional<Scope> visible(String environment, ScopeName scope, OrganisationNumber organisation);

  /**
   * Whether the organisation is known as a supplier in the environment, and as nothing else,
   * leaving access to this scope aside: then it is most likely its customers that should have
   * access.
   */
  boolean isOnlySupplier(String environment, OrganisationNumber organisation, ScopeName scope);

  /** Oldest first. */
  List<AccessChange> history(String environment, ScopeName scope, OrganisationNumber consumer);

  /** What an owner gave, for one of its scopes or one consumer or all. */
  Page<Access> givenBy(
      String environment,
      OrganisationNumber owner,
      @Nullable ScopeName scope,
      @Nullable OrganisationNumber consumer,
      Set<AccessState> states,
      Keyset wanted);

  /** What a consumer was given. */
  Page<Access> givenTo(
      String environment, OrganisationNumber consumer, Set<AccessState> states, Keyset wanted);

  /**
   * Asks the owner, who answers by granting or refusing. What was answered before stands: only the
   * owner opens again what it denied. A scope that is not {@link #visible} is unknown.
   */
  AccessOutcome request(
      String environment, ScopeName scope, OrganisationNumber consumer, Cause cause);

  /** Approves, whether it was asked for or not. */
  AccessOutcome grant(
      String environment,
      OrganisationNumber owner,
      ScopeName scope,
      OrganisationNumber consumer,
      Cause cause);

  /** Denies: refuses what was asked for, or takes away what was given. */
  AccessOutcome deny(
      String environment,
      OrganisationNumber owner,
      ScopeName scope,
      OrganisationNumber consumer,
      Cause cause);
}
