package no.portvakt.workflows.approval;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestMeters;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.QuestionStore;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people answer to a request: approve, reject, ask, explain, withdraw. Each is one transaction
 * that holds the request, checks authority as it is now, and stores the answer, the audit event and
 * the message that wakes the process. The first decision stands.
 */
@Component
public class AnswerRequest {

  /** How long a reason or question may be, in characters. */
  public static final int LONGEST_REASON = 1000;

  /** How long the requester's explanation may be, in characters. */
  public static final int LONGEST_EXPLANATION = 2000;

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final QuestionStore questions;
  private final Admission admission;
  private final LogInCheck logIns;
  private final Prefixes prefixes;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final RequestMeters meters;
  private final Clock clock;

  AnswerRequest(
      RequestStore requests,
      ApprovalStore approvals,
      QuestionStore questions,
      Admission admission,
      LogInCheck logIns,
      Prefixes prefixes,
      Outbox outbox,
      AuditTrail audit,
      RequestMeters meters,
      Clock clock) {
    this.requests = requests;
    this.approvals = approvals;
    this.questions = questions;
    this.admission = admission;
    this.logIns = logIns;
    this.prefixes = prefixes;
    this.outbox = outbox;
    this.audit = audit;
    this.meters = meters;
    this.clock = clock;
  }

  /** One approver says yes; with enough of them the request is approved. */
  @Transactional
  public Answer approve(UUID requestId, UUID person, Assurance assurance) {
    return admission.asApprover(
        requestId,
        person,
        (request, approval) -> {
          if (request.subject() instanceof PrefixOrder order && isTaken(request, order)) {
            return new Answer.PrefixTaken(request, order.prefix());
          }
          var decision = new Decision(person, Outcome.APPROVED, null, clock.instant());
          return logIns
              .recorded(request.kind(), request.environment(), assurance)
              .map(recorded -> decide(request, approval, decision, recorded))
              .orElseGet(() -> new Answer.LogInNeeded(request));
        });
  }

  /**
   * One approver says no, with a reason; that settles it. It takes no log-in: nobody gets anything
   * by it, and what was asked for can be asked for again.
   */
  @Transactional
  public Answer reject(UUID requestId, UUID person, String reason) {
    return admission.asApprover(
        requestId,
        person,
        (request, approval) ->
            isText(reason, LONGEST_REASON)
                ? decide(
                    request,
                    approval,
                    new Decision(person, Outcome.REJECTED, reason.strip(), clock.instant()),
                    LogInRules.SLACK)
                : new Answer.BadText(request, LONGEST_REASON));
  }

  /** An approver asks the requester something before deciding. */
  @Transactional
  public Answer askForInformation(UUID requestId, UUID person, String question) {
    return admission.asApprover(
        requestId,
        person,
        (request, approval) -> {
          if (!isText(question, LONGEST_REASON)) {
            return new Answer.BadText(request, LONGEST_REASON);
          }
          if (!questions.ask(requestId, person, question.strip())) {
            return new Answer.QuestionMismatch(request);
          }
          return recorded(request, "request.question-asked", person, Map.of());
        });
  }

  /** The requester answers the open question. */
  @Transactional
  public Answer giveInformation(UUID requestId, UUID person, String text) {
    return admission.asRequester(
        requestId,
        person,
        (request, approval) -> {
          if (!isText(text, LONGEST_EXPLANATION)) {
            return new Answer.BadText(request, LONGEST_EXPLANATION);
          }
          if (!questions.answer(requestId, text.strip())) {
            return new Answer.QuestionMismatch(request);
          }
          return recorded(request, "request.question-answered", person, Map.of());
        });
  }

  /**
   * The requester takes the request back, whether or not anyone has been asked to decide; a
   * delegation also when it was approved and waits for the consumer's access, which is then not
   * asked for any more either.
   */
  @Transactional
  public Answer withdraw(UUID requestId, UUID person) {
    return admission
        .asRequesterOfWaiting(
            requestId, person, (request, access) -> withdrawWaiting(request, access, person))
        .orElseGet(() ->
            admission.asRequester(
                requestId,
                person,
                (request, approval) -> {
                  if (approval == null) {
                    outbox.put(EngineMessage.REQUEST_WITHDRAWN, requestId);
                  }
                  return withdraw(request, person, null);
                }));
  }

  /** Its process waits for the other's, whose end it hears. */
  private Answer withdrawWaiting(Request request, Request access, UUID person) {
    requests.move(request.id(), RequestState.WITHDRAWN, null);
    audit.append(
        "request.withdrawn",
        request.reference(),
        Map.of("waitedFor", access.reference()),
        new Actor.Person(person));
    withdraw(access, person, Request.WITHDRAWN_WITH_PARENT);
    return new Answer.Recorded(requests.existing(request.id()));
  }

  private Answer withdraw(Request request, UUID person, @Nullable String reason) {
    approvals.settle(request.id(), Outcome.WITHDRAWN);
    requests.move(request.id(), RequestState.WITHDRAWN, reason);
    meters.decided(request, Outcome.WITHDRAWN.variable());
    return recorded(request, "request.withdrawn", person, Map.of());
  }

  private Answer decide(Request request, Approval approval, Decision decision, String assurance) {
    if (!approvals.decide(request.id(), decision, assurance)) {
      var earlier =
          approvals.decisions(request.id()).stream()
              .filter(other -> other.approver().equals(decision.approver()))
              .findFirst()
              .orElseThrow();
      return new Answer.AlreadyAnswered(request, earlier);
    }
    if (decision.outcome() == Outcome.REJECTED) {
      settle(request, Outcome.REJECTED, decision.reason());
    } else if (approvals.decisions(request.id()).size() >= approval.approvalsNeeded()) {
      settle(request, Outcome.APPROVED, null);
    }
    var details = new LinkedHashMap<String, String>();
    details.put("assurance", assurance);
    if (decision.reason() != null) {
      details.put("reason", decision.reason());
    }
    var action = decision.outcome() == Outcome.APPROVED ? "request.approved" : "request.rejected";
    return recorded(request, action, decision.approver(), details);
  }

  private void settle(Request request, Outcome outcome, @Nullable String reason) {
    approvals.settle(request.id(), outcome);
    var state = outcome == Outcome.APPROVED ? RequestState.APPROVED : RequestState.REJECTED;
    requests.move(request.id(), state, reason);
    meters.decided(request, outcome.variable());
  }

  private Answer recorded(
      Request request, String action, UUID person, Map<String, String> details) {
    audit.append(action, request.reference(), details, new Actor.Person(person));
    outbox.put(EngineMessage.REQUEST_ANSWERED, request.id());
    return new Answer.Recorded(requests.existing(request.id()));
  }

  private boolean isTaken(Request request, PrefixOrder order) {
    return request.environment() != null
        && prefixes.find(request.environment(), new PrefixName(order.prefix())).isPresent();
  }

  static boolean isText(String text, int limit) {
    var stripped = text.strip();
    return !stripped.isEmpty() && stripped.length() <= limit;
  }
}
