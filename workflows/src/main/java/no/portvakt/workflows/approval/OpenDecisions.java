package no.portvakt.workflows.approval;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Units;
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
  private final Units units;
  private final Outbox outbox;

  OpenDecisions(RequestStore requests, Units units, Outbox outbox) {
    this.requests = requests;
    this.units = units;
    this.outbox = outbox;
  }

  /** Of its underenheter too. Best in the transaction that took a right or role. */
  @Transactional
  public void lookAgain(OrganisationNumber organisation) {
    var concerned =
        Stream.concat(
                Stream.of(organisation), units.of(organisation).stream().map(Organisation::number))
            .collect(toSet());
    requests.undecided().stream()
        .filter(request -> BY_ORGANISATIONS.contains(request.kind()))
        .filter(request -> concerned.contains(request.decidedFor()))
        .forEach(request -> outbox.put(EngineMessage.REQUEST_ANSWERED, request.id()));
  }
}
