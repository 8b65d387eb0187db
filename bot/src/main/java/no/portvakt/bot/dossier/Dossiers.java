package no.portvakt.bot.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.bot.dossier.Dossier.Asked;
import no.portvakt.bot.dossier.Dossier.Decided;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.prerequisites.Missing;
import no.portvakt.workflows.prerequisites.Prerequisites;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
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

  Dossiers(
      Requests requests,
      Approvals approvals,
      Prerequisites prerequisites,
      Organisations organisations,
      Persons persons,
      Roles roles,
      Environments environments,
      Prefixes prefixes) {
    this.requests = requests;
    this.approvals = approvals;
    this.prerequisites = prerequisites;
    this.organisations = organisations;
    this.persons = persons;
    this.roles = roles;
    this.environments = environments;
    this.prefixes = prefixes;
  }

  public Optional<Dossier> find(UUID requestId) {
    return requests.find(requestId).map(this::of);
  }

  /** As the request stands now, however old the one given is. */
  public Dossier now(Request request) {
    return of(requests.find(request.id()).orElse(request));
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
        isTaken(request),
        person(request.concerned()));
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

  private @Nullable Person offeredBy(Request request) {
    return request.subject() instanceof ProductionAccess access && access.offeredBy() != null
        ? person(access.offeredBy())
        : null;
  }

  private Person person(UUID id) {
    return persons.find(id).orElseThrow();
  }
}
