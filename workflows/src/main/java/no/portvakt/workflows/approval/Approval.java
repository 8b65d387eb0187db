package no.portvakt.workflows.approval;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide about a request, how many must, and until when; from the decision table {@code
 * approval-policy} at the time when the approval was opened.
 *
 * @param escalateTo who may decide as well once it is escalated
 * @param outcome null while it is open
 * @param absence why nobody of the organisation that should decide does so; null while somebody can
 */
public record Approval(
    UUID requestId,
    Approver approverRole,
    int approvalsNeeded,
    Instant deadline,
    @Nullable Approver escalateTo,
    @Nullable Instant escalatedAt,
    @Nullable Outcome outcome,
    @Nullable Absence absence) {

  public boolean isSettled() {
    return outcome != null;
  }

  public boolean isEscalated() {
    return escalatedAt != null;
  }

  /** Who could be brought in to decide too, and is not yet. */
  public Optional<Approver> fallback() {
    return Optional.ofNullable(escalateTo).filter(approver -> !deciding().contains(approver));
  }

  /** Who decides now: the fallback approvers too, once it is escalated. */
  public Set<Approver> deciding() {
    return isEscalated() ? decidingOnceEscalated() : EnumSet.of(approverRole);
  }

  /** Who decides when it is escalated, as it may be already. */
  Set<Approver> decidingOnceEscalated() {
    return escalateTo == null ? EnumSet.of(approverRole) : EnumSet.of(approverRole, escalateTo);
  }
}
