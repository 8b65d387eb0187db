package no.portvakt.registry.client;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.client.ClientOutcome.LiveKeysRemain;
import no.portvakt.registry.client.ClientOutcome.NotYours;
import no.portvakt.registry.client.ClientOutcome.Refused;
import no.portvakt.registry.client.ClientOutcome.Unknown;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.stereotype.Component;

/** Switches a client off, within the caller's transaction. */
@Component
class DeactivateClient {

  private final ClientTable table;
  private final AuditTrail audit;
  private final Clock clock;

  DeactivateClient(ClientTable table, AuditTrail audit, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  ClientOutcome deactivate(
      String environment,
      OrganisationNumber caller,
      ClientId id,
      boolean evenWithLiveKeys,
      Cause cause) {
    var standing = table.lockWithKeys(environment, id);
    if (standing.isEmpty()) {
      return new Unknown();
    }
    var client = standing.get();
    if (!client.concerns(caller)) {
      return new NotYours();
    }
    if (!client.active()) {
      return new Done(client, List.of());
    }
    var reason = cause.violation();
    if (reason.isPresent()) {
      return new Refused(List.of(reason.get()));
    }
    int keys = table.liveKeys(client, clock.instant());
    return keys > 0 && !evenWithLiveKeys
        ? new LiveKeysRemain(keys)
        : deactivate(client, keys, cause);
  }

  private ClientOutcome deactivate(Client before, int keys, Cause cause) {
    var after = before.become(before.settings(), false, clock.instant());
    table.update(before, after);
    audit.append(
        "client.deactivated",
        after.subject(),
        Map.of(
            "active.before", "true", "active.after", "false", "liveKeys", Integer.toString(keys)),
        cause);
    return new Done(after, List.of());
  }
}
