package no.portvakt.registry.client;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Exists;
import no.portvakt.registry.client.ClientOutcome.NotASupplier;
import no.portvakt.registry.client.ClientOutcome.Refused;
import no.portvakt.registry.client.ClientOutcome.ScopesRefused;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a client, within the caller's transaction. */
@Component
class RegisterClient {

  private final ClientTable table;
  private final ScopeAdmission admission;
  private final Environments environments;
  private final Organisations organisations;
  private final AuditTrail audit;
  private final Clock clock;

  RegisterClient(
      ClientTable table,
      ScopeAdmission admission,
      Environments environments,
      Organisations organisations,
      AuditTrail audit,
      Clock clock) {
    this.table = table;
    this.admission = admission;
    this.environments = environments;
    this.organisations = organisations;
    this.audit = audit;
    this.clock = clock;
  }

  ClientOutcome register(
      String environment,
      ClientId id,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      ClientForm form,
      Cause cause) {
    var _ = environments.existing(environment);
    if (supplier != null && !isSupplier(supplier, organisation)) {
      return new NotASupplier();
    }
    var violations = violations(id, form, cause);
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    var caller = supplier == null ? organisation : supplier;
    var type = IntegrationTypes.ofNew();
    var refusals =
        admission.refusals(
            new ScopeSeeker(environment, organisation, supplier, caller, type),
            form.wantedScopes());
    if (!refusals.isEmpty()) {
      return new ScopesRefused(refusals);
    }
    var now = clock.instant();
    var settings = form.settings();
    return register(
        new Client(environment, id, organisation, supplier, type, settings, true, now, now, 1),
        cause);
  }

  private boolean isSupplier(OrganisationNumber supplier, OrganisationNumber organisation) {
    return !supplier.equals(organisation) && organisations.find(supplier).isPresent();
  }

  private static List<Violation> violations(ClientId id, ClientForm form, Cause cause) {
    return Stream.of(
            ClientRules.violation(id).stream(),
            ClientRules.violations(form, null).stream(),
            cause.violation().stream())
        .flatMap(violations -> violations)
        .toList();
  }

  private ClientOutcome register(Client client, Cause cause) {
    if (!table.insert(client)) {
      return new Exists();
    }
    audit.append("client.registered", client.subject(), ClientChange.registered(client), cause);
    return client.done();
  }
}
