package no.portvakt.workflows.prefixorder;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.EmailAddress;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders a prefix for an environment: one transaction stores the order, the audit event and the
 * message that starts the process.
 */
@Component
public class OrderPrefix {

  private final OrderRules rules;
  private final RequestStore requests;
  private final Merkantile merkantile;
  private final ProcessStart processes;
  private final AuditTrail audit;

  OrderPrefix(
      OrderRules rules,
      RequestStore requests,
      Merkantile merkantile,
      ProcessStart processes,
      AuditTrail audit) {
    this.rules = rules;
    this.requests = requests;
    this.merkantile = merkantile;
    this.processes = processes;
    this.audit = audit;
  }

  /** Orders, or says which fields are wrong and stores nothing. */
  @Transactional
  public OrderOutcome order(PrefixOrderForm form, UUID person) {
    var violations = rules.violations(form, person);
    if (!violations.isEmpty()) {
      return new OrderOutcome.Refused(violations);
    }
    var organisation = OrganisationNumber.of(form.organisation());
    return requests
        .insert(form.environment(), organisation, person, orderIn(form))
        .<OrderOutcome>map(request -> ordered(request, form, person))
        .orElseGet(() ->
            new OrderOutcome.Refused(List.of(new Violation("prefix.ordered-already", "prefix"))));
  }

  private OrderOutcome ordered(Request request, PrefixOrderForm form, UUID person) {
    var actor = new Actor.Person(person);
    if (form.merkantile() != null) {
      merkantile.saveProvider(
          form.environment(),
          request.organisation(),
          form.merkantile(),
          new Cause(actor, request.reference()));
    }
    audit.append(
        "prefix.ordered",
        request.reference(),
        Map.of(
            "environment", form.environment(),
            "organisation", request.organisation().value(),
            "prefix", form.prefix()),
        actor);
    processes.of(request, EngineMessage.PREFIX_ORDERED);
    return new OrderOutcome.Ordered(request);
  }

  private static PrefixOrder orderIn(PrefixOrderForm form) {
    return new PrefixOrder(
        form.prefix(),
        form.purpose().strip(),
        form.contactName().strip(),
        EmailAddress.of(form.contactEmail()).value(),
        Integer.parseInt(form.expectedConsumers().strip()),
        form.selfService());
  }
}
