package no.portvakt.workflows.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightOutcome;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Warnings;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an approved request out: whoever approved it gives the rights, all of them or none. What
 * stands in the way ends the request, with a code as its reason.
 */
@Component
class GiveRightsHandler implements JobHandler {

  private static final String REFUSED = "RIGHTS_REFUSED";

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Rights rights;
  private final Roles roles;
  private final Reciprocity reciprocity;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  GiveRightsHandler(
      RequestStore requests,
      ApprovalStore approvals,
      Rights rights,
      Roles roles,
      Reciprocity reciprocity,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.requests = requests;
    this.approvals = approvals;
    this.rights = rights;
    this.roles = roles;
    this.reciprocity = reciprocity;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "give-rights";
  }

  @Override
  public Map<String, Object> handle(Job job) throws BusinessError {
    var id = job.requestId();
    var obstacle = transaction.execute(status -> give(id, status));
    if (obstacle.isPresent()) {
      transaction.executeWithoutResult(status -> refuse(id, obstacle.get()));
    }
    var request = requests.existing(id);
    if (request.state() == RequestState.REJECTED) {
      throw new BusinessError(REFUSED, "the rights cannot be given any more");
    }
    var end = ((ProductionAccess) request.subject()).expires();
    return end == null
        ? Map.of()
        : Warnings.nextOrEnd(end, clock.instant())
            .<Map<String, Object>>map(due -> Map.of("nextWarning", due.toString()))
            .orElseGet(Map::of);
  }

  /** Once: a request that is carried out, or was refused, stays so whatever happened since. */
  private Optional<String> give(UUID id, TransactionStatus status) {
    var request = requests.lockExisting(id);
    if (request.state() != RequestState.APPROVED) {
      return Optional.empty();
    }
    if (!roles.holds(request.requester(), request.organisation(), Role.MEMBER)) {
      return Optional.of("access.holder-gone");
    }
    var access = (ProductionAccess) request.subject();
    var giver = approvals.decisions(id).getLast().approver();
    for (var right : access.rights()) {
      var obstacle = obstacle(give(right, request, access, giver));
      if (obstacle.isPresent()) {
        status.setRollbackOnly();
        return obstacle;
      }
    }
    requests.move(id, RequestState.CREATED, null);
    reciprocity
        .of(request)
        .ifPresent(other ->
            audit.append(
                "access.reciprocal",
                request.reference(),
                Map.of("other", other.reference()),
                new Actor.System(request.kind().processId())));
    return Optional.empty();
  }

  /** What is held for longer already stays so. */
  private RightOutcome give(Right right, Request request, ProductionAccess access, UUID giver) {
    var environment = String.valueOf(request.environment());
    var organisation = request.organisation();
    var holder = request.requester();
    var end = access.expires();
    if (rights.holdsUntil(environment, organisation, holder, right, end)) {
      return new RightOutcome.Done(Set.of());
    }
    var cause = new Cause(new Actor.Person(giver), request.reference());
    return rights.give(environment, organisation, holder, right, giver, end, cause);
  }

  private void refuse(UUID id, String obstacle) {
    if (requests.lockExisting(id).state() == RequestState.APPROVED) {
      requests.move(id, RequestState.REJECTED, obstacle);
    }
  }

  private static Optional<String> obstacle(RightOutcome outcome) {
    return switch (outcome) {
      case RightOutcome.Done _ -> Optional.empty();
      case RightOutcome.NotAllowed _ -> Optional.of("access.giver-gone");
      case RightOutcome.NeedsIntegration _ -> Optional.of("access.integration-gone");
      case RightOutcome.AlreadyOver _ -> Optional.of("access.over");
      case RightOutcome.Refused(var violations) ->
          throw new IllegalStateException("the audit trail does not take " + violations);
    };
  }
}
