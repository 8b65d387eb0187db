package no.portvakt.workflows.access;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for rights in production, for oneself or, as a Hovedadministrator, for somebody who has not
 * asked and whose request one may then approve. One transaction stores the request, the audit event
 * and the message that starts the process.
 */
@Component
public class AskForAccess {

  private final AccessRules rules;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final AuditTrail audit;

  AskForAccess(AccessRules rules, RequestStore requests, ProcessStart processes, AuditTrail audit) {
    this.rules = rules;
    this.requests = requests;
    this.processes = processes;
    this.audit = audit;
  }

  /** Asks, or says which fields are wrong and stores nothing. */
  @Transactional
  public AccessOutcome ask(AccessForm form, UUID person) {
    var violations = rules.violations(form, person);
    if (!violations.isEmpty()) {
      return new AccessOutcome.Refused(violations);
    }
    var organisation = OrganisationNumber.of(form.organisation());
    var offeredBy = form.holder().equals(person) ? null : person;
    var access =
        new ProductionAccess(form.rights(), form.reason().strip(), form.lastDay(), offeredBy);
    return requests
        .insert(form.environment(), organisation, form.holder(), access)
        .<AccessOutcome>map(request -> asked(request, access, person))
        .orElseGet(() ->
            new AccessOutcome.Refused(List.of(new Violation("access.asked-already", "rights"))));
  }

  private AccessOutcome asked(Request request, ProductionAccess access, UUID person) {
    audit.append(
        "access.asked-for",
        request.reference(),
        details(request, access),
        new Actor.Person(person));
    processes.of(request, EngineMessage.ACCESS_ASKED_FOR);
    return new AccessOutcome.Asked(request);
  }

  private static Map<String, String> details(Request request, ProductionAccess access) {
    var details = new HashMap<String, String>();
    details.put("environment", String.valueOf(request.environment()));
    details.put("organisation", request.organisation().value());
    details.put("holder", request.requester().toString());
    details.put("rights", access.rights().stream().map(Right::name).collect(joining(" ")));
    if (access.lastDay() != null) {
      details.put("lastDay", access.lastDay().toString());
    }
    return details;
  }
}
