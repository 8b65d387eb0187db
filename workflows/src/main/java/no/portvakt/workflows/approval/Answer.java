package no.portvakt.workflows.approval;

import java.util.UUID;
import no.portvakt.workflows.request.Request;
import org.jspecify.annotations.Nullable;

/** What came of somebody's answer to a request. */
public sealed interface Answer {

  /** It is on the record; {@code request} is as it now stands. */
  record Recorded(Request request) implements Answer {}

  /** Somebody was first. {@code by} is null where nobody decided, as when the time ran out. */
  record AlreadySettled(Request request, Outcome outcome, @Nullable Decision by)
      implements Answer {}

  /** The person has decided already, and more approvers are awaited. */
  record AlreadyAnswered(Request request, Decision decision) implements Answer {}

  /** Four eyes: the requester does not decide. */
  record OwnRequest(Request request) implements Answer {}

  /** The person may not do this (any longer). */
  record NotAllowed(Request request) implements Answer {}

  /** Approving takes a log-in with ID-porten that is fresh enough. */
  record LogInNeeded(Request request) implements Answer {}

  /** An order for this prefix has been carried out: only rejecting is left. */
  record PrefixTaken(Request request, String prefix) implements Answer {}

  /** A question is open already, or there is none to answer. */
  record QuestionMismatch(Request request) implements Answer {}

  /** A text is missing or longer than {@code limit} characters. */
  record BadText(Request request, int limit) implements Answer {}

  /** No such request, or nobody has been asked to decide yet. */
  record Unknown(UUID requestId) implements Answer {}

  /** Whoever it was to be handed on to may not decide it, or is no other. */
  record NoTaker(Request request) implements Answer {}

  /** The person has handed it on to the same before. */
  record HandedOnAlready(Request request) implements Answer {}
}
