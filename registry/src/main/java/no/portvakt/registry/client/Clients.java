package no.portvakt.registry.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * The clients of all environments. Lists are ordered by id, which is also the key of their pages.
 * The caller is the organisation that acts: the client's own or its supplier.
 */
public interface Clients {

  Optional<Client> find(String environment, ClientId id);

  /** Those that concern the organisation, as owner or as supplier. */
  Page<Client> concerning(
      String environment, OrganisationNumber organisation, boolean inactiveToo, Keyset wanted);

  /** The active clients of an organisation that may ask for a scope. */
  List<Client> withScope(String environment, OrganisationNumber organisation, ScopeName scope);

  /** The organisations whose active clients may ask for a scope, and the suppliers of these. */
  Set<OrganisationNumber> usersOf(String environment, ScopeName scope);

  /**
   * What a client of this kind and organisation may be given: scopes with access, and public ones
   * that are for all or can be delegated. One that is not public may be given to whoever knows its
   * name, but is not listed. Ordered by name.
   */
  Page<Scope> addable(
      String environment, OrganisationNumber organisation, IntegrationType type, Keyset wanted);

  /**
   * What a client that a supplier makes for a customer may be given: public scopes for all, and the
   * customer's own with access. Ordered by name.
   */
  Page<Scope> addableBySupplier(
      String environment, OrganisationNumber customer, IntegrationType type, Keyset wanted);

  /**
   * Why a client cannot be given these scopes, each with its reason; those that it can be given are
   * not among them.
   *
   * @param organisation whose client it is or would be
   * @param supplier who makes it for them; none when they do it themselves
   * @param scopes any texts
   */
  List<ScopeRefusal> refusals(
      String environment,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      IntegrationType type,
      Collection<String> scopes);

  /**
   * Makes a client.
   *
   * @param wanted the id it shall have; else it gets one
   * @param organisation whose client it is
   * @param supplier who makes it for them, with the right to; none when they do it themselves
   */
  ClientOutcome create(
      String environment,
      @Nullable ClientId wanted,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      ClientForm form,
      Cause cause);

  /**
   * Replaces all settings, and reactivates a client that is not active.
   *
   * @param version of the client that the caller read
   */
  ClientOutcome change(
      String environment,
      OrganisationNumber caller,
      ClientId id,
      ClientForm form,
      long version,
      Cause cause);

  /**
   * Switches a client off, with all its keys; one that is off already is left as it is.
   *
   * @param evenWithLiveKeys whether the caller knows that it may be in use
   */
  ClientOutcome deactivate(
      String environment,
      OrganisationNumber caller,
      ClientId id,
      boolean evenWithLiveKeys,
      Cause cause);
}
