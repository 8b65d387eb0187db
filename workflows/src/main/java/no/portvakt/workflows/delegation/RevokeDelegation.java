package no.portvakt.workflows.delegation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.approval.LogInCheck;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.DelegationRevocation;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a delegation back, or lets it go: a Hovedadministrator of either party decides that alone,
 * which may take a log-in. One transaction stores the decision, the audit event and the message
 * that starts the process.
 */
@Component
public class RevokeDelegation {

  private final Roles roles;
  private final Delegations delegations;
  private final Standing standing;
  private final LogInCheck logIns;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final AuditTrail audit;

  RevokeDelegation(
      Roles roles,
      Delegations delegations,
      Standing standing,
      LogInCheck logIns,
      RequestStore requests,
      ProcessStart processes,
      AuditTrail audit) {
    this.roles = roles;
    this.delegations = delegations;
    this.standing = standing;
    this.logIns = logIns;
    this.requests = requests;
    this.processes = processes;
    this.audit = audit;
  }

  /** Decides that the delegation ends, or says why the person cannot, or not yet. */
  @Transactional
  public AskOutcome revoke(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      UUID person,
      Assurance assurance) {
    var acting = acting(consumer, supplier, person);
    if (acting.isEmpty()) {
      return refused("delegation.not-party");
    }
    var revocation =
        new DelegationRevocation(
            scheme, scopes(environment, scheme), consumer.value(), supplier.value());
    return logIns
        .recorded(RequestKind.DELEGATION_REVOCATION, environment, assurance)
        .map(recorded ->
            requests
                .insert(environment, acting.get(), person, revocation)
                .map(request -> revoked(request, revocation, recorded))
                .orElseGet(() -> refused("delegation.revoked-already")))
        .orElseGet(AskOutcome.LogInNeeded::new);
  }

  /** The same of the delegation that a request gave, unless it has ended or been given anew. */
  @Transactional
  public AskOutcome revoke(UUID given, UUID person, Assurance assurance) {
    var request = requests.find(given);
    if (request.isEmpty()
        || !(request.get().subject() instanceof SupplierDelegation delegation)
        || acting(delegation, person).isEmpty()) {
      return refused("delegation.not-party");
    }
    return switch (standing.of(request.get())) {
      case GIVEN_ANEW -> refused("delegation.given-anew");
      case GONE -> refused("delegation.gone");
      case AS_GIVEN ->
          revoke(
              String.valueOf(request.get().environment()),
              delegation.scheme(),
              OrganisationNumber.of(delegation.consumer()),
              OrganisationNumber.of(delegation.supplier()),
              person,
              assurance);
    };
  }

  private Optional<OrganisationNumber> acting(SupplierDelegation delegation, UUID person) {
    return acting(
        OrganisationNumber.of(delegation.consumer()),
        OrganisationNumber.of(delegation.supplier()),
        person);
  }

  private Optional<OrganisationNumber> acting(
      OrganisationNumber consumer, OrganisationNumber supplier, UUID person) {
    if (roles.holds(person, consumer, Role.API_ADMINISTRATOR)) {
      return Optional.of(consumer);
    }
    return Optional.of(supplier)
        .filter(party -> roles.holds(person, party, Role.MAIN_ADMINISTRATOR));
  }

  private List<String> scopes(String environment, UUID scheme) {
    return delegations.scheme(environment, scheme).map(DelegationScheme::scopes).stream()
        .flatMap(Set::stream)
        .map(ScopeName::value)
        .sorted()
        .toList();
  }

  private AskOutcome revoked(Request request, DelegationRevocation revocation, String assurance) {
    requests.move(request.id(), RequestState.APPROVED, null);
    audit.append(
        "delegation.revocation-decided",
        request.reference(),
        Map.of(
            "assurance", assurance,
            "environment", String.valueOf(request.environment()),
            "scheme", revocation.scheme().toString(),
            "consumer", revocation.consumer(),
            "supplier", revocation.supplier()),
        new Actor.Person(request.requester()));
    processes.of(request, EngineMessage.REVOCATION_DECIDED);
    return new AskOutcome.Asked(requests.existing(request.id()));
  }

  private static AskOutcome refused(String code) {
    return new AskOutcome.Refused(List.of(new Violation(code, "delegation")));
  }
}
