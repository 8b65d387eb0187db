package no.portvakt.registry.right;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.RightOutcome.Done;
import no.portvakt.registry.right.RightOutcome.NotAllowed;
import no.portvakt.registry.right.RightOutcome.Refused;
import org.springframework.stereotype.Component;

/** Takes a right and what stands on it, within the caller's transaction. */
@Component
class TakeRight {

  private final RightTable table;
  private final RightsOffice office;
  private final AuditTrail audit;
  private final Clock clock;

  TakeRight(RightTable table, RightsOffice office, AuditTrail audit, Clock clock) {
    this.table = table;
    this.office = office;
    this.audit = audit;
    this.clock = clock;
  }

  RightOutcome take(
      String environment,
      OrganisationNumber organisation,
      UUID person,
      Right right,
      UUID taker,
      Cause cause) {
    if (!taker.equals(person) && !office.isHeldBy(taker, organisation)) {
      return new NotAllowed();
    }
    var reason = cause.violation();
    if (reason.isPresent()) {
      return new Refused(List.of(reason.get()));
    }
    table.lock(person);
    var held = table.of(environment, organisation, person, clock.instant());
    if (!held.containsKey(right)) {
      return new Done(Set.of());
    }
    // SUPPLIER that has run out still lies there, and would keep INTEGRATION from going
    table.remove(environment, organisation, person, right.andWhatStandsOnIt());
    var taken = EnumSet.copyOf(right.andWhatStandsOnIt());
    taken.retainAll(held.keySet());
    audit.append(
        "right.taken",
        "person:" + person,
        RightChange.between(environment, organisation, held, Map.of(), taken),
        cause);
    return new Done(taken);
  }
}
