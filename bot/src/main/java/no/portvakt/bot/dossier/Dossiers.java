package no.portvakt.bot.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.bot.dossier.Dossier.Asked;
import no.portvakt.bot.dossier.Dossier.Decided;
import no.portvakt.bot.dossier.Dossier.HandedOn;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Handover;
import no.portvakt.workflows.delegation.DelegationReadiness;
import no.portvakt.workflows.prerequisites.Missing;
import no.portvakt.workflows.prerequisites.Prerequisites;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.SupplierDelegation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers dossiers; reads the database only. */
@Component
public class Dossiers {

  private final Requests requests;
  private final Approvals approvals;
  private final Prerequisites prerequisites;
  private final Organisations organisations;
  private final Persons persons;
  private final Roles roles;
  private final Environments environments;
  private final Prefixes prefixes;
  private final Scopes scopes;
  private final DelegationLookup delegations;
  private final DelegationReadiness readiness;

  Dossiers(
      Requests requests,
      Approvals approvals,
      Prerequisites prerequisites,
      Organisations organisations,
      Persons persons,
      Roles roles,
      Environments environments,
      Prefixes prefixes,
      Scopes scopes,
      DelegationLookup delegations,
      DelegationReadiness readiness) {
    this.requests = requests;
    this.approvals = approvals;
    this.prerequisites = prerequisites;
    this.organisations = organisations;
    this.persons = persons;
    this.roles = roles;
    this.environments = environments;
    this.prefixes = prefixes;
    this.scopes = scopes;
    this.delegations = delegations;
    this.readiness = readiness;
  }

  public Optional<Dossier> find(UUID requestId) {
    return requests.find(requestId).map(this::of);
  }

  /** As the request stands now, however old the one given is. */
  public Dossier now(Request request) {
    return of(requests.find(request.id()).orElse(request));
  }

  /**
   * The same, with whether a delegation that was given works, which Altinn may have to be asked
   * about: not while somebody waits for an answer.
   */
  public Dossier verified(Request request) {
    var dossier = now(request);
    return dossier.state() == RequestState.CREATED
            && request.subject() instanceof SupplierDelegation delegation
        ? dossier.verified(readiness.of(String.valueOf(request.environment()), delegation))
        : dossier;
  }

  private Dossier of(Request request) {
    var environment = Optional.ofNullable(request.environment()).flatMap(environments::find);
    return new Dossier(
        request,
        organisations.find(request.organisation()).orElseThrow(),
        person(request.requester()),
        offeredBy(request),
        environment.orElse(null),
        approvals.of(request.id()).orElse(null),
        approvals.decisions(request.id()).stream()
            .map(decision -> new Decided(person(decision.approver()), decision))
            .toList(),
        approvals.questions(request.id()).stream()
            .map(question -> new Asked(person(question.askedBy()), question))
            .toList(),
        request.state().isOpen() ? requests.competingWith(request) : List.of(),
        missing(request, environment),
        roles.holders(request.organisation(), Role.MAIN_ADMINISTRATOR),
        organisations.find(request.decidedFor()).orElseThrow(),
        deciders(request),
        scope(request),
        delegations.of(request).orElse(null),
        isTaken(request),
        person(request.concerned()),
        approvals.handovers(request.id()).stream().map(this::handedOn).toList());
  }

  private HandedOn handedOn(Handover handover) {
    var to = handover.to() == null ? null : person(handover.to());
    return new HandedOn(person(handover.from()), to, handover);
  }

  private Set<Missing> missing(Request request, Optional<Environment> environment) {
    return request.state().isOpen()
            && request.subject() instanceof PrefixOrder
            && environment.filter(Environment::isProduction).isPresent()
        ? prerequisites.missingFor(request)
        : Set.of();
  }

  private boolean isTaken(Request request) {
    return request.state().isOpen()
        && request.environment() != null
        && request.subject() instanceof PrefixOrder order
        && prefixes.find(request.environment(), new PrefixName(order.prefix())).isPresent();
  }

  private List<Person> deciders(Request request) {
    return approvals.of(request.id()).stream()
        .flatMap(approval -> approvals.ownApprovers(request, approval).stream())
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  private @Nullable Person offeredBy(Request request) {
    return request.subject() instanceof ProductionAccess access && access.offeredBy() != null
        ? person(access.offeredBy())
        : null;
  }

  private @Nullable Scope scope(Request request) {
    var name =
        switch (request.subject()) {
          case ScopeAccess access -> access.scope();
          case SupplierDelegation delegation -> delegation.scope();
          default -> null;
        };
    return request.environment() != null && name != null
        ? scopes.find(request.environment(), new ScopeName(name)).orElse(null)
        : null;
  }

  private Person person(UUID id) {
    return persons.find(id).orElseThrow();
  }
}
