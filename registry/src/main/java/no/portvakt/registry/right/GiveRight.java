package no.portvakt.registry.right;

import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.right.RightOutcome.AlreadyOver;
import no.portvakt.registry.right.RightOutcome.Done;
import no.portvakt.registry.right.RightOutcome.NeedsIntegration;
import no.portvakt.registry.right.RightOutcome.NotAllowed;
import no.portvakt.registry.right.RightOutcome.Refused;
import org.springframework.stereotype.Component;

/** Gives a right or changes when it ends, within the caller's transaction. */
@Component
class GiveRight {

  private final RightTable table;
  private final RightsOffice office;
  private final Environments environments;
  private final AuditTrail audit;

  GiveRight(RightTable table, RightsOffice office, Environments environments, AuditTrail audit) {
    this.table = table;
    this.office = office;
    this.environments = environments;
    this.audit = audit;
  }

  RightOutcome give(RightHolding wanted, Cause cause) {
    var _ = environments.existing(wanted.environment());
    if (!office.isHeldBy(wanted.givenBy(), wanted.organisation())) {
      return new NotAllowed();
    }
    var reason = cause.violation();
    if (reason.isPresent()) {
      return new Refused(List.of(reason.get()));
    }
    if (!wanted.isLive(wanted.givenAt())) {
      return new AlreadyOver();
    }
    table.lock(wanted.person());
    var held =
        table.of(wanted.environment(), wanted.organisation(), wanted.person(), wanted.givenAt());
    if (wanted.right() == SUPPLIER && !hasGround(wanted, held)) {
      return new NeedsIntegration();
    }
    var before = held.get(wanted.right());
    return before != null && Objects.equals(before.expires(), wanted.expires())
        ? new Done(Set.of())
        : put(wanted, held, cause);
  }

  private static boolean hasGround(RightHolding supplier, Map<Right, RightHolding> held) {
    var integration = held.get(INTEGRATION);
    return integration != null && integration.lastsUntil(supplier.expires());
  }

  private RightOutcome put(RightHolding wanted, Map<Right, RightHolding> held, Cause cause) {
    var after = new EnumMap<Right, RightHolding>(Map.of(wanted.right(), wanted));
    var supplier = held.get(SUPPLIER);
    if (wanted.right() == INTEGRATION
        && supplier != null
        && !wanted.lastsUntil(supplier.expires())) {
      after.put(SUPPLIER, supplier.until(wanted.expires()));
    }
    after.values().forEach(table::put);
    audit.append(
        held.containsKey(wanted.right()) ? "right.changed" : "right.given",
        "person:" + wanted.person(),
        RightChange.between(
            wanted.environment(), wanted.organisation(), held, after, after.keySet()),
        cause);
    return new Done(after.keySet());
  }
}
