package no.portvakt.workflows.delegation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome;
import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.request.Warnings;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what both parties want, in the name of the consumer's Hovedadministrator. What stands
 * in the way ends the request, with a code as its reason.
 */
@Component
class DelegateScopeHandler implements JobHandler {

  private static final String REFUSED = "DELEGATION_REFUSED";

  private final RequestStore requests;
  private final Giver giver;
  private final Delegations delegations;
  private final Delegability delegability;
  private final Roles roles;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DelegateScopeHandler(
      RequestStore requests,
      Giver giver,
      Delegations delegations,
      Delegability delegability,
      Roles roles,
      TransactionTemplate transaction,
      Clock clock) {
    this.requests = requests;
    this.giver = giver;
    this.delegations = delegations;
    this.delegability = delegability;
    this.roles = roles;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "delegate-scope";
  }

  @Override
  public List<String> variables() {
    return List.of("accessOutcome");
  }

  @Override
  public Map<String, Object> handle(Job job) throws BusinessError {
    var id = job.requestId();
    try {
      transaction.executeWithoutResult(_ -> delegate(id, job.variable("accessOutcome")));
    } catch (DelegationSourceException e) {
      throw new TryLater(String.valueOf(e.getMessage()), null, e);
    }
    var request = requests.existing(id);
    if (request.state() == RequestState.REJECTED) {
      throw new BusinessError(REFUSED, "it cannot be delegated any more");
    }
    if (request.state() == RequestState.WITHDRAWN) {
      return Map.of("outcome", Outcome.WITHDRAWN.variable());
    }
    var ends = ((SupplierDelegation) request.subject()).ends();
    return ends == null ? Map.of() : ending(ends);
  }

  private Map<String, Object> ending(Instant ends) {
    var variables = new HashMap<String, Object>();
    variables.put("delegationEnds", ends.toString());
    Warnings.next(ends, clock.instant())
        .ifPresent(due -> variables.put("nextWarning", due.toString()));
    return variables;
  }

  /** Once: a request that is carried out, or was refused, stays so whatever happened since. */
  private void delegate(UUID id, @Nullable Object accessOutcome) {
    var request = requests.lockExisting(id);
    if (request.state() == RequestState.APPROVED) {
      obstacle(request, accessOutcome)
          .ifPresentOrElse(
              obstacle -> requests.move(id, RequestState.REJECTED, obstacle),
              () -> requests.move(id, RequestState.CREATED, null));
    }
  }

  private Optional<String> obstacle(Request request, @Nullable Object accessOutcome) {
    if (accessOutcome != null && !accessOutcome.equals("approved")) {
      return Optional.of("delegation.access-refused");
    }
    var delegation = (SupplierDelegation) request.subject();
    var environment = String.valueOf(request.environment());
    var consumer = OrganisationNumber.of(delegation.consumer());
    var person = giver.of(request);
    if (!roles.holds(person, consumer, Role.API_ADMINISTRATOR)) {
      return Optional.of("delegation.giver-gone");
    }
    var scope = new ScopeName(delegation.scope());
    if (delegability.scheme(environment, scope).isEmpty()) {
      return Optional.of("delegation.not-delegable");
    }
    return obstacle(
        delegations.delegate(
            environment,
            delegation.scheme(),
            consumer,
            OrganisationNumber.of(delegation.supplier()),
            new Cause(new Actor.Person(person), request.reference())));
  }

  private static Optional<String> obstacle(DelegationOutcome outcome) {
    return switch (outcome) {
      case DelegationOutcome.Done _ -> Optional.empty();
      case DelegationOutcome.NoSource _, DelegationOutcome.UnknownScheme _ ->
          Optional.of("delegation.not-delegable");
      case DelegationOutcome.RefusedBySource _ -> Optional.of("delegation.source-refused");
      case DelegationOutcome.SameParty _ ->
          throw new IllegalStateException("nobody delegates to themselves");
      case DelegationOutcome.Refused(var violations) ->
          throw new IllegalStateException("the audit trail does not take " + violations);
    };
  }
}
