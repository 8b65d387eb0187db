package no.portvakt.workflows.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.Request;
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

  /** Everyone who may decide now, except the person it is about. */
  public Set<Person> approvers(Request request, Approval approval) {
    return approval.deciding().stream()
        .flatMap(role -> holders(role, request).stream())
        .filter(person -> !person.id().equals(request.concerned()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the person holds, at this moment, a role that decides. */
  boolean mayDecide(Request request, Approval approval, UUID person) {
    return approval.deciding().stream().anyMatch(role -> holds(person, role, request));
  }

  /** Whoever does not run the installation decides for the own organisation only. */
  private List<Person> holders(Role role, Request request) {
    return role.runsInstallation()
        ? roles.holders(role)
        : roles.holders(request.organisation(), role);
  }

  private boolean holds(UUID person, Role role, Request request) {
    return role.runsInstallation()
        ? roles.holdsAnywhere(person, role)
        : roles.holds(person, request.organisation(), role);
  }
}
