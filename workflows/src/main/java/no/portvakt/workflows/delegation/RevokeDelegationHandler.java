package no.portvakt.workflows.delegation;

import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome;
import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.DelegationRevocation;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out that a delegation ends. */
@Component
class RevokeDelegationHandler implements JobHandler {

  private static final String REFUSED = "REVOCATION_REFUSED";

  private final RequestStore requests;
  private final Delegations delegations;
  private final TransactionTemplate transaction;

  RevokeDelegationHandler(
      RequestStore requests, Delegations delegations, TransactionTemplate transaction) {
    this.requests = requests;
    this.delegations = delegations;
    this.transaction = transaction;
  }

  @Override
  public String type() {
    return "revoke-delegation";
  }

  @Override
  public Map<String, Object> handle(Job job) throws BusinessError {
    var id = job.requestId();
    requests.drivenBy(id, job.processInstanceKey());
    try {
      transaction.executeWithoutResult(_ -> revoke(id));
    } catch (DelegationSourceException e) {
      throw new TryLater(String.valueOf(e.getMessage()), null, e);
    }
    if (requests.existing(id).state() == RequestState.REJECTED) {
      throw new BusinessError(REFUSED, "the delegation source does not revoke it");
    }
    return Map.of();
  }

  /** Once: what was given again after that is not taken back by a job that comes again. */
  private void revoke(UUID id) {
    var request = requests.lockExisting(id);
    if (request.state() == RequestState.APPROVED) {
      switch (revoke(request, (DelegationRevocation) request.subject())) {
        case DelegationOutcome.Done _ -> requests.move(id, RequestState.CREATED, null);
        case DelegationOutcome.Refused(var violations) ->
            throw new IllegalStateException("the audit trail does not take " + violations);
        case DelegationOutcome.NoSource _,
            DelegationOutcome.UnknownScheme _,
            DelegationOutcome.SameParty _,
            DelegationOutcome.RefusedBySource _ ->
            requests.move(id, RequestState.REJECTED, "delegation.not-revoked");
      }
    }
  }

  private DelegationOutcome revoke(Request request, DelegationRevocation revocation) {
    var consumer = OrganisationNumber.of(revocation.consumer());
    return delegations.revoke(
        String.valueOf(request.environment()),
        revocation.scheme(),
        consumer,
        OrganisationNumber.of(revocation.supplier()),
        request.organisation().equals(consumer) ? Side.GIVER : Side.RECEIVER,
        new Cause(new Actor.Person(request.requester()), request.reference()));
  }
}
