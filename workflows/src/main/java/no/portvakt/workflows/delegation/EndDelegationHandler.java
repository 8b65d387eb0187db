package no.portvakt.workflows.delegation;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome;
import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/**
 * Ends a delegation whose last day is over, and tells. One that was given anew or revoked meanwhile
 * is not this request's any more: nothing is done or said then.
 */
@Component
class EndDelegationHandler implements JobHandler {

  private final RequestStore requests;
  private final Standing standing;
  private final Delegations delegations;
  private final Announcer announcer;

  EndDelegationHandler(
      RequestStore requests, Standing standing, Delegations delegations, Announcer announcer) {
    this.requests = requests;
    this.standing = standing;
    this.delegations = delegations;
    this.announcer = announcer;
  }

  @Override
  public String type() {
    return "end-delegation";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    var delegation = (SupplierDelegation) request.subject();
    if (standing.isAsGiven(request)) {
      end(request, delegation);
      announcer.announce(Announcement.by(job, request, Occasion.DELEGATION_ENDED));
    }
    return Map.of();
  }

  private void end(Request request, SupplierDelegation delegation) {
    try {
      var outcome =
          delegations.revoke(
              String.valueOf(request.environment()),
              delegation.scheme(),
              OrganisationNumber.of(delegation.consumer()),
              OrganisationNumber.of(delegation.supplier()),
              new Cause(new Actor.System(request.kind().processId()), request.reference()));
      if (!(outcome instanceof DelegationOutcome.Done)) {
        throw new TryLater(
            "The delegation of "
                + request.reference()
                + " could not be ended: "
                + outcome.getClass().getSimpleName()
                + ". End it in Altinn, or cancel this instance if it shall stand.",
            null,
            null);
      }
    } catch (DelegationSourceException e) {
      throw new TryLater(String.valueOf(e.getMessage()), null, e);
    }
  }
}
