package no.portvakt.workflows.approval;

import java.util.EnumSet;
import java.util.Set;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the processes look again who can decide what an organisation has to, for it has lost somebody
 * who could.
 */
@Component
public class OpenDecisions {

  /** Of the others the servicedesk decides. */
  private static final Set<RequestKind> BY_ORGANISATIONS =
      EnumSet.of(
          RequestKind.PRODUCTION_ACCESS,
          RequestKind.ACCESS_REMOVAL,
          RequestKind.SCOPE_ACCESS,
          RequestKind.SUPPLIER_DELEGATION);

  private final RequestStore requests;
  private final Outbox outbox;

  OpenDecisions(RequestStore requests, Outbox outbox) {
    this.requests = requests;
    this.outbox = outbox;
  }

  /** Best in the transaction that took a right or role. */
  @Transactional
  public void lookAgain(OrganisationNumber organisation) {
    requests.undecided().stream()
        .filter(request -> BY_ORGANISATIONS.contains(request.kind()))
        .filter(request -> request.decidedFor().equals(organisation))
        .forEach(request -> outbox.put(EngineMessage.REQUEST_ANSWERED, request.id()));
  }
}
