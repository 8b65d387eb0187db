package no.portvakt.workflows.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the provider of a scope to make it delegable. */
@Component
public class AskProvider {

  private final OwnOrganisation own;
  private final Accesses accesses;
  private final Delegability delegability;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final AuditTrail audit;

  AskProvider(
      OwnOrganisation own,
      Accesses accesses,
      Delegability delegability,
      RequestStore requests,
      ProcessStart processes,
      AuditTrail audit) {
    this.own = own;
    this.accesses = accesses;
    this.delegability = delegability;
    this.requests = requests;
    this.processes = processes;
    this.audit = audit;
  }

  /**
   * Asks, or says why there is nothing to ask.
   *
   * @param organisation the number of the one that the person acts for
   * @param name the scope's
   */
  @Transactional
  public AskOutcome ask(String environment, String organisation, String name, UUID person) {
    var violations = new ArrayList<Violation>();
    own.checkAsGiver(organisation, person).ifPresent(violations::add);
    var scope =
        violations.isEmpty() ? visible(environment, organisation, name) : Optional.<Scope>empty();
    if (scope.isEmpty()) {
      violations.add(new Violation("delegation.scope-unknown", "scope"));
    } else if (delegability.scheme(environment, scope.get().name()).isPresent()) {
      violations.add(new Violation("delegation.delegable-already", "scope"));
    }
    return violations.isEmpty()
        ? store(scope.orElseThrow(), OrganisationNumber.of(organisation), person)
        : new AskOutcome.Refused(violations);
  }

  private Optional<Scope> visible(String environment, String organisation, String name) {
    return ScopeName.parse(name)
        .flatMap(
            parsed -> accesses.visible(environment, parsed, OrganisationNumber.of(organisation)));
  }

  private AskOutcome store(Scope scope, OrganisationNumber organisation, UUID person) {
    var inquiry = new DelegationInquiry(scope.name().value(), scope.owner().value());
    return requests
        .insert(scope.environment(), organisation, person, inquiry)
        .map(request -> asked(request, inquiry))
        .orElseGet(() ->
            new AskOutcome.Refused(
                List.of(new Violation("delegation.provider-asked-already", "scope"))));
  }

  private AskOutcome asked(Request request, DelegationInquiry inquiry) {
    audit.append(
        "delegation.provider-asked",
        request.reference(),
        Map.of(
            "environment", String.valueOf(request.environment()),
            "organisation", request.organisation().value(),
            "scope", inquiry.scope(),
            "provider", inquiry.provider()),
        new Actor.Person(request.requester()));
    requests.move(request.id(), RequestState.WAITING_TERMS, null);
    processes.of(request, EngineMessage.PROVIDER_ASKED);
    return new AskOutcome.Asked(requests.existing(request.id()));
  }
}
