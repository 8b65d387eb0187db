package no.portvakt.workflows.scopeaccess;

import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the owner of a scope for access to it. One transaction stores the request, puts the access
 * in the registry as asked for, and writes the audit events and the message that starts the
 * process.
 */
@Component
public class AskForScopeAccess {

  private final ScopeAccessRules rules;
  private final RequestStore requests;
  private final Accesses accesses;
  private final ProcessStart processes;
  private final AuditTrail audit;

  AskForScopeAccess(
      ScopeAccessRules rules,
      RequestStore requests,
      Accesses accesses,
      ProcessStart processes,
      AuditTrail audit) {
    this.rules = rules;
    this.requests = requests;
    this.accesses = accesses;
    this.processes = processes;
    this.audit = audit;
  }

  /** Asks, or says which fields are wrong and stores nothing. */
  @Transactional
  public ScopeAccessOutcome ask(ScopeAccessForm form, UUID person) {
    var outcome = ask(form, person, null);
    if (outcome instanceof ScopeAccessOutcome.Asked(var request)) {
      processes.of(request, EngineMessage.SCOPE_ACCESS_ASKED_FOR);
    }
    return outcome;
  }

  /**
   * Asks as a part of a request for a delegation, whose process calls {@code scope-access} with
   * {@link ProcessStart#variables}. Once: asked again, it gives the request that was made the first
   * time.
   */
  @Transactional
  public ScopeAccessOutcome askWithin(ScopeAccessForm form, UUID person, UUID parent) {
    return requests
        .scopeAccessWithin(parent)
        .<ScopeAccessOutcome>map(ScopeAccessOutcome.Asked::new)
        .orElseGet(() -> {
          var outcome = ask(form, person, parent);
          if (outcome instanceof ScopeAccessOutcome.Asked(var request)) {
            processes.count(request);
          }
          return outcome;
        });
  }

  private ScopeAccessOutcome ask(ScopeAccessForm form, UUID person, @Nullable UUID parent) {
    var violations =
        parent == null ? rules.violations(form, person) : rules.violationsAsGiver(form, person);
    if (!violations.isEmpty()) {
      return new ScopeAccessOutcome.Refused(violations);
    }
    var consumer = OrganisationNumber.of(form.organisation());
    var scope = rules.visible(form, consumer).orElseThrow();
    accesses.request(
        scope.environment(), scope.name(), consumer, Cause.of(new Actor.Person(person)));
    var access =
        new ScopeAccess(scope.name().value(), scope.owner().value(), form.reason().strip(), parent);
    return requests
        .insert(scope.environment(), consumer, person, access)
        .<ScopeAccessOutcome>map(request -> asked(request, scope, person))
        .orElseGet(
            () -> ScopeAccessOutcome.Refused.by(new Violation("scope.asked-already", "scope")));
  }

  private ScopeAccessOutcome asked(Request request, Scope scope, UUID person) {
    audit.append(
        "scope-access.asked-for",
        request.reference(),
        Map.of(
            "environment", scope.environment(),
            "organisation", request.organisation().value(),
            "scope", scope.name().value(),
            "owner", scope.owner().value()),
        new Actor.Person(person));
    return new ScopeAccessOutcome.Asked(request);
  }
}
