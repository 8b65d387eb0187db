package no.portvakt.workflows.scopedeactivation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans to switch a scope off. One transaction stores the plan, the audit event and the message
 * that starts the process; until the day is over whoever looks after the scope may stop it.
 */
@Component
public class PlanDeactivation {

  private final DeactivationRules rules;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final AuditTrail audit;

  PlanDeactivation(
      DeactivationRules rules, RequestStore requests, ProcessStart processes, AuditTrail audit) {
    this.rules = rules;
    this.requests = requests;
    this.processes = processes;
    this.audit = audit;
  }

  /** Plans it, or says which fields are wrong and stores nothing. */
  @Transactional
  public DeactivationOutcome plan(DeactivationForm form, UUID person) {
    var violations = rules.violations(form, person);
    if (!violations.isEmpty()) {
      return new DeactivationOutcome.Refused(violations);
    }
    var deactivation =
        new ScopeDeactivation(
            form.scope().strip(), form.reason().strip(), Objects.requireNonNull(form.lastDay()));
    return requests
        .insert(
            form.environment(), OrganisationNumber.of(form.organisation()), person, deactivation)
        .<DeactivationOutcome>map(request -> planned(request, deactivation))
        .orElseGet(() ->
            new DeactivationOutcome.Refused(
                List.of(new Violation("scope.deactivation-planned", "scope"))));
  }

  private DeactivationOutcome planned(Request request, ScopeDeactivation deactivation) {
    audit.append(
        "scope.deactivation-planned",
        request.reference(),
        Map.of(
            "environment", String.valueOf(request.environment()),
            "owner", request.organisation().value(),
            "scope", deactivation.scope(),
            "lastDay", deactivation.lastDay().toString()),
        new Actor.Person(request.requester()));
    processes.of(request, EngineMessage.SCOPE_DEACTIVATION_PLANNED);
    return new DeactivationOutcome.Planned(request);
  }
}
