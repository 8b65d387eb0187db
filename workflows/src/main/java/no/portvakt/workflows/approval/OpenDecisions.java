package no.portvakt.workflows.approval;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.UnitMoved;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.AccountUnlinked;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the processes look again who can decide what an organisation has to, for it has lost somebody
 * who could, or somebody who can is not in reach any more.
 */
@Component
public class OpenDecisions {

  private static final int PAGE = 200;

  /** Of the others the servicedesk decides. */
  private static final Set<RequestKind> BY_ORGANISATIONS =
      EnumSet.of(
          RequestKind.PRODUCTION_ACCESS,
          RequestKind.ACCESS_REMOVAL,
          RequestKind.SCOPE_ACCESS,
          RequestKind.SUPPLIER_DELEGATION);

  private final RequestStore requests;
  private final Units units;
  private final Ties ties;
  private final Outbox outbox;

  OpenDecisions(RequestStore requests, Units units, Ties ties, Outbox outbox) {
    this.requests = requests;
    this.units = units;
    this.ties = ties;
    this.outbox = outbox;
  }

  /** Of its underenheter too. Best in the transaction that took a right or role. */
  @Transactional
  public void lookAgain(OrganisationNumber organisation) {
    wake(Set.of(organisation));
  }

  /** Of all organisations where the person might decide: who holds roles, but is out of reach. */
  @Transactional
  public void lookAgain(UUID person) {
    wake(ties.of(person));
  }

  /** In the transaction that moves the underenhet. */
  @EventListener
  public void follow(UnitMoved moved) {
    wake(Set.of(moved.unit()));
  }

  /** In the transaction that takes the account from its owner. */
  @EventListener
  public void follow(AccountUnlinked unlinked) {
    wake(ties.of(unlinked.person()));
  }

  private void wake(Collection<OrganisationNumber> organisations) {
    var concerned = withUnits(organisations);
    var page = page(concerned, 0);
    while (!page.isEmpty()) {
      page.forEach(request -> outbox.put(EngineMessage.REQUEST_ANSWERED, request.id()));
      page = page(concerned, page.getLast().number());
    }
  }

  private List<Request> page(Set<OrganisationNumber> concerned, long after) {
    return requests.undecided(concerned, BY_ORGANISATIONS, after, PAGE);
  }

  private Set<OrganisationNumber> withUnits(Collection<OrganisationNumber> organisations) {
    return organisations.stream()
        .flatMap(organisation ->
            Stream.concat(
                Stream.of(organisation), units.of(organisation).stream().map(Organisation::number)))
        .collect(toUnmodifiableSet());
  }
}
