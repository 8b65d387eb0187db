package no.portvakt.workflows.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.QuestionStore;
import org.springframework.stereotype.Component;

/** Looks approvals up: who may decide, what was decided and asked. */
@Component
public class Approvals {

  private final ApprovalStore approvals;
  private final QuestionStore questions;
  private final Roles roles;

  Approvals(ApprovalStore approvals, QuestionStore questions, Roles roles) {
    this.approvals = approvals;
    this.questions = questions;
    this.roles = roles;
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

  /** Everyone who may decide now, except the person who asked. */
  public Set<Person> approvers(Approval approval, UUID requester) {
    return rolesThatDecide(approval)
        .flatMap(role -> roles.holders(role).stream())
        .filter(person -> !person.id().equals(requester))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the person holds, at this moment, a role that decides. */
  boolean mayDecide(Approval approval, UUID person) {
    return rolesThatDecide(approval).anyMatch(role -> roles.holdsAnywhere(person, role));
  }

  private static Stream<Role> rolesThatDecide(Approval approval) {
    var fallback = approval.isEscalated() ? approval.escalateTo() : null;
    return Stream.concat(Stream.of(approval.approverRole()), Stream.ofNullable(fallback));
  }
}
