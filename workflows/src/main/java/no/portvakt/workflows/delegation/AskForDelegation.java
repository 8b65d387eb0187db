package no.portvakt.workflows.delegation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.approval.LogInCheck;
import no.portvakt.workflows.approval.LogInRules;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a supplier a delegation as the consumer's Hovedadministrator, or asks a consumer for one
 * as somebody of the supplier's. The offer is the consumer's decision, and may take a log-in;
 * asking gives nobody anything, and does not. One transaction stores the request, the audit event
 * and the message that starts the process.
 */
@Component
public class AskForDelegation {

  private final DelegationRules rules;
  private final Delegability delegability;
  private final LogInCheck logIns;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final AuditTrail audit;

  AskForDelegation(
      DelegationRules rules,
      Delegability delegability,
      LogInCheck logIns,
      RequestStore requests,
      ProcessStart processes,
      AuditTrail audit) {
    this.rules = rules;
    this.delegability = delegability;
    this.logIns = logIns;
    this.requests = requests;
    this.processes = processes;
    this.audit = audit;
  }

  /** Which rules the form breaks as things stand; asking looks again. */
  public List<Violation> violations(DelegationForm form, UUID person) {
    return rules.violations(form, person);
  }

  /**
   * Asks; or stores nothing and says which fields are wrong, or that it takes a log-in first.
   *
   * @param confirmed the scheme that the person was shown and wants to have delegated
   */
  @Transactional
  public AskOutcome ask(DelegationForm form, UUID confirmed, UUID person, Assurance assurance) {
    var violations = rules.violations(form, person);
    if (!violations.isEmpty()) {
      return new AskOutcome.Refused(violations);
    }
    return delegability
        .scheme(form.environment(), new ScopeName(form.scope()))
        .filter(scheme -> scheme.id().equals(confirmed))
        .map(scheme ->
            recorded(form, assurance)
                .map(recorded -> store(form, scheme, person, recorded))
                .orElseGet(AskOutcome.LogInNeeded::new))
        .orElseGet(() -> refused("delegation.scheme-changed"));
  }

  private Optional<String> recorded(DelegationForm form, Assurance assurance) {
    return form.side() == Side.GIVER
        ? logIns.recorded(RequestKind.SUPPLIER_DELEGATION, form.environment(), assurance)
        : Optional.of(LogInRules.SLACK);
  }

  private AskOutcome store(
      DelegationForm form, DelegationScheme scheme, UUID person, String assurance) {
    var delegation =
        new SupplierDelegation(
            scheme.id(),
            form.scope(),
            OrganisationNumber.of(form.consumer()).value(),
            OrganisationNumber.of(form.supplier()).value(),
            form.reason().strip(),
            form.lastDay());
    return requests
        .insert(form.environment(), OrganisationNumber.of(form.own()), person, delegation)
        .map(request -> asked(request, delegation, assurance))
        .orElseGet(() -> refused("delegation.asked-already"));
  }

  private AskOutcome asked(Request request, SupplierDelegation delegation, String assurance) {
    audit.append(
        "delegation.asked-for",
        request.reference(),
        details(request, delegation, assurance),
        new Actor.Person(request.requester()));
    processes.of(request, EngineMessage.DELEGATION_ASKED_FOR);
    return new AskOutcome.Asked(request);
  }

  private static AskOutcome refused(String code) {
    return new AskOutcome.Refused(List.of(new Violation(code, "scope")));
  }

  private static Map<String, String> details(
      Request request, SupplierDelegation delegation, String assurance) {
    var details = new HashMap<String, String>();
    details.put("assurance", assurance);
    details.put("environment", String.valueOf(request.environment()));
    details.put("scheme", delegation.scheme().toString());
    details.put("scope", delegation.scope());
    details.put("consumer", delegation.consumer());
    details.put("supplier", delegation.supplier());
    if (delegation.lastDay() != null) {
      details.put("lastDay", delegation.lastDay().toString());
    }
    return details;
  }
}
