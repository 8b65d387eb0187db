package no.portvakt.bot.approval;

import java.util.Optional;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.ScopeDeactivation;
import org.springframework.stereotype.Component;

/** Why somebody's answer does not count, precisely; nothing if it does. */
@Component
class Refusal {

  private final Names names;
  private final Environments environments;

  Refusal(Names names, Environments environments) {
    this.names = names;
    this.environments = environments;
  }

  Optional<Objection> of(Answer answer) {
    return Optional.ofNullable(
        switch (answer) {
          case Answer.Recorded _ -> null;
          case Answer.AlreadySettled settled -> settled(settled);
          case Answer.AlreadyAnswered(var request, var decision) ->
              about("refusal.answered", request, decision.decidedAt());
          case Answer.OwnRequest(var request) -> about(own(request), request);
          case Answer.NotAllowed(var request) -> notAllowed(request);
          case Answer.LogInNeeded(var request) -> about("refusal.log-in", request);
          case Answer.PrefixTaken(var request, var prefix) ->
              about("refusal.prefix-taken", request, prefix);
          case Answer.QuestionMismatch(var request) -> about("refusal.question-open", request);
          case Answer.BadText(_, var limit) -> Objection.of("refusal.bad-text", limit);
          case Answer.Unknown _ -> Objection.of("refusal.unknown");
          case Answer.NoTaker(var request) -> about("refusal.no-taker", request);
          case Answer.HandedOnAlready(var request) -> about("refusal.handed-on", request);
        });
  }

  private Objection settled(Answer.AlreadySettled settled) {
    var key = "refusal.settled." + settled.outcome();
    boolean decided =
        settled.outcome() == Outcome.APPROVED || settled.outcome() == Outcome.REJECTED;
    return decided && settled.by() != null
        ? about(key, settled.request(), names.of(settled.by().approver()), settled.by().decidedAt())
        : decided
            ? about(key, settled.request(), "Portvakt", settled.request().updatedAt())
            : about(key, settled.request());
  }

  Objection notAllowed(Request request) {
    return takesARight(request)
        ? new Objection(
            about("refusal.not-allowed.scope", request).why(),
            environments.find(String.valueOf(request.environment())).orElseThrow())
        : about("refusal.not-allowed", request);
  }

  /** Who decides about a scope, or stops a plan for one, needs a right; all else takes a role. */
  private static boolean takesARight(Request request) {
    return request.subject() instanceof ScopeAccess
        || request.subject() instanceof ScopeDeactivation;
  }

  /** Why somebody whom it is about does not decide. */
  static String own(Request request) {
    return request.concerned().equals(request.requester()) ? "refusal.own" : "refusal.concerned";
  }

  private static Objection about(String key, Request request, Object... more) {
    var arguments = new Object[more.length + 1];
    arguments[0] = request.reference();
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Objection.of(key, arguments);
  }
}
