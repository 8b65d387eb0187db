package no.portvakt.workflows.approval;

import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestMeters;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.HandoverStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever is asked to decide hands the decision on to another who may, with a word about why. It
 * takes nothing away from anybody: the first decision stands, whoever makes it.
 */
@Component
public class HandOn {

  private final Admission admission;
  private final Approvals authority;
  private final ApprovalStore approvals;
  private final HandoverStore handovers;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final RequestMeters meters;

  HandOn(
      Admission admission,
      Approvals authority,
      ApprovalStore approvals,
      HandoverStore handovers,
      Outbox outbox,
      AuditTrail audit,
      RequestMeters meters) {
    this.admission = admission;
    this.authority = authority;
    this.approvals = approvals;
    this.handovers = handovers;
    this.outbox = outbox;
    this.audit = audit;
    this.meters = meters;
  }

  /**
   * To somebody who may decide at this moment.
   *
   * @param taker the id of a person, as a form gave it
   */
  @Transactional
  public Answer toPerson(UUID requestId, UUID person, String taker, String comment) {
    return admission.asApprover(
        requestId,
        person,
        (request, approval) ->
            authority.takers(request, approval, person).stream()
                .map(Person::id)
                .filter(other -> other.toString().equals(taker))
                .findFirst()
                .map(other -> handOn(request, person, other, "person:" + other, comment))
                .orElseGet(() -> new Answer.NoTaker(request)));
  }

  /** To the fallback approvers of the policy, who may decide from now on. */
  @Transactional
  public Answer toFallback(UUID requestId, UUID person, String comment) {
    return admission.asApprover(
        requestId,
        person,
        (request, approval) -> {
          if (approval.isEscalated()) {
            return new Answer.HandedOnAlready(request);
          }
          return authority
              .fallback(request, approval, person)
              .map(fallback -> handOn(request, person, null, fallback.name(), comment))
              .orElseGet(() -> new Answer.NoTaker(request));
        });
  }

  private Answer handOn(
      Request request, UUID person, @Nullable UUID taker, String to, String comment) {
    if (!AnswerRequest.isText(comment, AnswerRequest.LONGEST_REASON)) {
      return new Answer.BadText(request, AnswerRequest.LONGEST_REASON);
    }
    if (!handovers.add(request.id(), person, taker, comment.strip())) {
      return new Answer.HandedOnAlready(request);
    }
    if (taker == null) {
      approvals.escalate(request.id());
    }
    audit.append(
        "request.handed-on",
        request.reference(),
        Map.of("to", to, "reason", comment.strip()),
        new Actor.Person(person));
    outbox.put(EngineMessage.REQUEST_ANSWERED, request.id());
    meters.handedOn(request, taker == null ? "fallback" : "person");
    return new Answer.Recorded(request);
  }
}
