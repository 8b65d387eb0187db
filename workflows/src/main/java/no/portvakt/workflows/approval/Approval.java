package no.portvakt.workflows.approval;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.role.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide about a request, how many must, and until when; from the decision table {@code
 * approval-policy} at the time when the approval was opened.
 *
 * @param escalateTo who may decide as well once it is escalated
 * @param outcome null while it is open
 */
public record Approval(
    UUID requestId,
    Role approverRole,
    int approvalsNeeded,
    Instant deadline,
    @Nullable Role escalateTo,
    @Nullable Instant escalatedAt,
    @Nullable Outcome outcome) {

  public boolean isSettled() {
    return outcome != null;
  }

  public boolean isEscalated() {
    return escalatedAt != null;
  }

  /** The roles that decide now: the fallback approvers' too, once it is escalated. */
  public Set<Role> deciding() {
    return escalateTo != null && isEscalated()
        ? EnumSet.of(approverRole, escalateTo)
        : EnumSet.of(approverRole);
  }
}
