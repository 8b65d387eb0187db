package no.portvakt.workflows.delegation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.request.Warnings;
import no.portvakt.workflows.store.DelegationStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells both parties that a delegation is about to end. One that was given anew or revoked
 * meanwhile ends no more by this request: nothing is said then, and nothing more comes.
 */
@Component
class WarnOfDelegationEndHandler implements JobHandler {

  private final RequestStore requests;
  private final DelegationStore store;
  private final Standing standing;
  private final Delegations delegations;
  private final Announcer announcer;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry meters;

  WarnOfDelegationEndHandler(
      RequestStore requests,
      DelegationStore store,
      Standing standing,
      Delegations delegations,
      Announcer announcer,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters) {
    this.requests = requests;
    this.store = store;
    this.standing = standing;
    this.delegations = delegations;
    this.announcer = announcer;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public String type() {
    return "warn-of-delegation-end";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    var delegation = (SupplierDelegation) request.subject();
    var end = Objects.requireNonNull(delegation.ends());
    var now = Warnings.now(clock);
    if (standing.of(request) != Standing.Now.AS_GIVEN) {
      return Collections.singletonMap("nextWarning", null);
    }
    Warnings.due(end, now)
        .filter(_ -> stands(request, delegation))
        .ifPresent(days -> warn(request, delegation, days));
    var next = Warnings.next(end, now).map(Instant::toString).orElse(null);
    return Collections.singletonMap("nextWarning", next);
  }

  /** Whether it lives where it is kept, and nobody has decided that it shall not. */
  private boolean stands(Request request, SupplierDelegation delegation) {
    var environment = String.valueOf(request.environment());
    try {
      return !store.isBeingRevoked(environment, delegation)
          && delegations.covers(
              environment,
              new ScopeName(delegation.scope()),
              OrganisationNumber.of(delegation.consumer()),
              OrganisationNumber.of(delegation.supplier()));
    } catch (DelegationSourceException e) {
      throw new TryLater(String.valueOf(e.getMessage()), null, e);
    }
  }

  private void warn(Request request, SupplierDelegation delegation, int days) {
    var which = Integer.toString(days);
    announcer.announce(new Announcement(request, Occasion.DELEGATION_ENDING, which));
    transaction.executeWithoutResult(_ -> {
      if (store.warned(request.id(), days)) {
        audit.append(
            "delegation.end-warned",
            request.reference(),
            Map.of(
                "environment", String.valueOf(request.environment()),
                "scheme", delegation.scheme().toString(),
                "consumer", delegation.consumer(),
                "supplier", delegation.supplier(),
                "lastDay", String.valueOf(delegation.lastDay()),
                "daysBefore", which),
            new Actor.System(request.kind().processId()));
        meters.counter("portvakt.delegations.warned", "days", which).increment();
      }
    });
  }
}
