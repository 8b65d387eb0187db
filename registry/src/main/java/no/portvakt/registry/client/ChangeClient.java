package no.portvakt.registry.client;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.NotYours;
import no.portvakt.registry.client.ClientOutcome.Refused;
import no.portvakt.registry.client.ClientOutcome.ScopesRefused;
import no.portvakt.registry.client.ClientOutcome.Stale;
import no.portvakt.registry.client.ClientOutcome.Unknown;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.stereotype.Component;

/** Changes or reactivates a client, within the caller's transaction. */
@Component
class ChangeClient {

  private final ClientTable table;
  private final ScopeAdmission admission;
  private final AuditTrail audit;
  private final Clock clock;

  ChangeClient(ClientTable table, ScopeAdmission admission, AuditTrail audit, Clock clock) {
    this.table = table;
    this.admission = admission;
    this.audit = audit;
    this.clock = clock;
  }

  ClientOutcome change(
      String environment,
      OrganisationNumber caller,
      ClientId id,
      ClientForm form,
      long version,
      Cause cause) {
    var standing = table.lock(environment, id);
    if (standing.isEmpty()) {
      return new Unknown();
    }
    var client = standing.get();
    if (!client.concerns(caller)) {
      return new NotYours();
    }
    if (client.version() != version) {
      return new Stale(client);
    }
    var violations = violations(client, form, cause);
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    // what it has it keeps: access that was taken away since must not stop every other change
    var added = form.scopesBeyond(client.settings().scopes());
    var refusals = admission.refusals(ScopeSeeker.of(client, caller), added);
    return refusals.isEmpty()
        ? change(client, form.settings(), cause)
        : new ScopesRefused(refusals);
  }

  private static List<Violation> violations(Client client, ClientForm form, Cause cause) {
    return Stream.concat(
            ClientRules.violations(form, client.integrationType()).stream(),
            cause.violation().stream())
        .toList();
  }

  private ClientOutcome change(Client before, ClientSettings settings, Cause cause) {
    if (before.active() && before.settings().equals(settings)) {
      return before.done();
    }
    var after = before.become(settings, true, clock.instant());
    table.update(before, after);
    audit.append(action(before), after.subject(), ClientChange.between(before, after), cause);
    return after.done();
  }

  private static String action(Client before) {
    if (before.active()) {
      return "client.changed";
    }
    return "client.reactivated";
  }
}
