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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AuditedClients implements Clients {

  private final ClientTable table;
  private final ClientLists lists;
  private final AddableScopes addable;
  private final ScopeAdmission admission;
  private final RegisterClient register;
  private final ChangeClient change;
  private final DeactivateClient deactivate;

  AuditedClients(
      ClientTable table,
      ClientLists lists,
      AddableScopes addable,
      ScopeAdmission admission,
      RegisterClient register,
      ChangeClient change,
      DeactivateClient deactivate) {
    this.table = table;
    this.lists = lists;
    this.addable = addable;
    this.admission = admission;
    this.register = register;
    this.change = change;
    this.deactivate = deactivate;
  }

  @Override
  public Optional<Client> find(String environment, ClientId id) {
    return table.find(environment, id);
  }

  @Override
  public Page<Client> concerning(
      String environment, OrganisationNumber organisation, boolean inactiveToo, Keyset wanted) {
    return lists.concerning(environment, organisation, inactiveToo, wanted);
  }

  @Override
  public List<Client> withScope(
      String environment, OrganisationNumber organisation, ScopeName scope) {
    return lists.withScope(environment, organisation, scope);
  }

  @Override
  public Set<OrganisationNumber> usersOf(String environment, ScopeName scope) {
    return lists.usersOf(environment, scope);
  }

  @Override
  public Page<Scope> addable(
      String environment, OrganisationNumber organisation, IntegrationType type, Keyset wanted) {
    return addable.page(environment, organisation, false, type, wanted);
  }

  @Override
  public Page<Scope> addableBySupplier(
      String environment, OrganisationNumber customer, IntegrationType type, Keyset wanted) {
    return addable.page(environment, customer, true, type, wanted);
  }

  @Override
  @Transactional
  public List<ScopeRefusal> refusals(
      String environment,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      IntegrationType type,
      Collection<String> scopes) {
    var caller = supplier == null ? organisation : supplier;
    return admission.refusals(
        new ScopeSeeker(environment, organisation, supplier, caller, type), scopes);
  }

  @Override
  @Transactional
  public ClientOutcome create(
      String environment,
      @Nullable ClientId wanted,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      ClientForm form,
      Cause cause) {
    var id = wanted == null ? ClientId.random() : wanted;
    return register.register(environment, id, organisation, supplier, form, cause);
  }

  @Override
  @Transactional
  public ClientOutcome change(
      String environment,
      OrganisationNumber caller,
      ClientId id,
      ClientForm form,
      long version,
      Cause cause) {
    return change.change(environment, caller, id, form, version, cause);
  }

  @Override
  @Transactional
  public ClientOutcome deactivate(
      String environment,
      OrganisationNumber caller,
      ClientId id,
      boolean evenWithLiveKeys,
      Cause cause) {
    return deactivate.deactivate(environment, caller, id, evenWithLiveKeys, cause);
  }
}
