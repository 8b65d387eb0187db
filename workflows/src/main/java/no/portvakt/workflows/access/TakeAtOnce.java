package no.portvakt.workflows.access;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.approval.OpenDecisions;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes, within the caller's transaction, what needs nobody's decision; the process that it starts
 * only tells of it.
 */
@Component
class TakeAtOnce {

  private final Taking taking;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final OpenDecisions decisions;
  private final AuditTrail audit;

  TakeAtOnce(
      Taking taking,
      RequestStore requests,
      ProcessStart processes,
      OpenDecisions decisions,
      AuditTrail audit) {
    this.taking = taking;
    this.requests = requests;
    this.processes = processes;
    this.decisions = decisions;
    this.audit = audit;
  }

  /**
   * Takes it in the holder's name.
   *
   * @param environment null for somebody who has left and held no right anywhere
   */
  Request take(
      @Nullable String environment,
      OrganisationNumber organisation,
      AccessRemoval removal,
      Actor actor) {
    var holder = removal.holder();
    var request = requests.insert(environment, organisation, holder, removal).orElseThrow();
    audit.append(
        "access-removal.at-once",
        request.reference(),
        Map.of(
            "organisation", organisation.value(),
            "holder", holder.toString(),
            "ground", removal.ground().name()),
        actor);
    taking.take(request, removal, holder, actor);
    requests.move(request.id(), RequestState.CREATED, null);
    decisions.lookAgain(organisation);
    processes.of(request, EngineMessage.REMOVAL_ASKED_FOR);
    return requests.existing(request.id());
  }
}
