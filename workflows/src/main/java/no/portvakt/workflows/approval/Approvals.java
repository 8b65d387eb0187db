package no.portvakt.workflows.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.HandoverStore;
import no.portvakt.workflows.store.QuestionStore;
import org.springframework.stereotype.Component;

/** Looks approvals up: who may decide, what was decided and asked. */
@Component
public class Approvals {

  private final ApprovalStore approvals;
  private final QuestionStore questions;
  private final HandoverStore handovers;
  private final Roles roles;
  private final Keepers keepers;

  Approvals(
      ApprovalStore approvals,
      QuestionStore questions,
      HandoverStore handovers,
      Roles roles,
      Keepers keepers) {
    this.approvals = approvals;
    this.questions = questions;
    this.handovers = handovers;
    this.roles = roles;
    this.keepers = keepers;
  }

  public Optional<Approval> of(UUID requestId) {
    return approvals.find(requestId);
  }

  public List<Decision> decisions(UUID requestId) {
    return approvals.decisions(requestId);
  }

  public List<Question> questions(UUID requestId) {
    return questions.of(requestId);
  }

  public List<Handover> handovers(UUID requestId) {
    return handovers.of(requestId);
  }

  /** Everyone who may decide now, except the person it is about. */
  public Set<Person> approvers(Request request, Approval approval) {
    return approvers(request, approval.deciding().stream());
  }

  /** Those of them who decide for their own organisation only. */
  public Set<Person> ownApprovers(Request request, Approval approval) {
    return approvers(
        request, approval.deciding().stream().filter(approver -> !approver.runsInstallation()));
  }

  /** Those who decide by one role or right, whether or not they may already. */
  Set<Person> approvers(Request request, Approver approver) {
    return approvers(request, Stream.of(approver));
  }

  /** To whom somebody may hand the decision on: the others who can decide now, by name. */
  public List<Person> takers(Request request, Approval approval, UUID person) {
    var answered =
        decisions(request.id()).stream().map(Decision::approver).collect(Collectors.toSet());
    return approvers(request, approval).stream()
        .filter(other -> !other.id().equals(person) && !answered.contains(other.id()))
        .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
        .toList();
  }

  /** Who may be brought in to decide too, and is not yet; nobody where there is no other. */
  public Optional<Approver> fallback(Request request, Approval approval, UUID person) {
    return approval
        .fallback()
        .filter(approver ->
            approvers(request, approver).stream().anyMatch(other -> !other.id().equals(person)));
  }

  /** Whether the person may decide at this moment. */
  boolean mayDecide(Request request, Approval approval, UUID person) {
    return approval.deciding().stream().anyMatch(approver -> isOne(person, approver, request));
  }

  /** Whether the person may take the request back: who sent it, or who shares it with them. */
  boolean mayTakeBack(Request request, UUID person) {
    return request.requester().equals(person)
        || (request.subject() instanceof ScopeDeactivation
            && keepers.isOne(
                person, Right.API, String.valueOf(request.environment()), request.organisation()));
  }

  private List<Person> apiOwners(Request request) {
    return keepers.of(Right.API, String.valueOf(request.environment()), request.decidedFor());
  }

  private Set<Person> approvers(Request request, Stream<Approver> deciding) {
    return deciding
        .flatMap(approver -> all(approver, request).stream())
        .filter(person -> !person.id().equals(request.concerned()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Person> all(Approver approver, Request request) {
    return switch (approver) {
      case MAIN_ADMINISTRATOR -> roles.holders(request.decidedFor(), administrator(request));
      case API_OWNER -> apiOwners(request);
      case SERVICEDESK -> roles.holders(Role.SERVICEDESK);
      case SERVICEDESK_LEADER -> roles.holders(Role.SERVICEDESK_LEADER);
    };
  }

  /**
   * Who decides for an organisation: what a consumer delegates, its API access administrators too.
   */
  public static Role administrator(Request request) {
    return request.subject() instanceof SupplierDelegation delegation
            && request.decidedFor().value().equals(delegation.consumer())
        ? Role.API_ADMINISTRATOR
        : Role.MAIN_ADMINISTRATOR;
  }

  private boolean isOne(UUID person, Approver approver, Request request) {
    return switch (approver) {
      case MAIN_ADMINISTRATOR -> roles.holds(person, request.decidedFor(), administrator(request));
      case API_OWNER -> apiOwners(request).stream().anyMatch(owner -> owner.id().equals(person));
      case SERVICEDESK -> roles.holdsAnywhere(person, Role.SERVICEDESK);
      case SERVICEDESK_LEADER -> roles.holdsAnywhere(person, Role.SERVICEDESK_LEADER);
    };
  }
}
