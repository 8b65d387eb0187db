package no.portvakt.workflows.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the decision table {@code approval-policy}, as the engine hands it to the job. */
record ApprovalPolicy(
    Approver approverRole,
    int approvalsNeeded,
    @Nullable Approver escalateTo,
    Duration decideWithin) {

  static ApprovalPolicy from(@Nullable Object variable) {
    if (!(variable instanceof Map<?, ?> policy)) {
      throw new IllegalStateException(
          "the decision table approval-policy has no row for this request: add one, deploy, and retry");
    }
    return new ApprovalPolicy(
        Approver.valueOf(text(policy, "approverRole")),
        new BigDecimal(text(policy, "approvalsNeeded")).intValueExact(),
        policy.get("escalateTo") == null ? null : Approver.valueOf(text(policy, "escalateTo")),
        Duration.parse(text(policy, "decideWithin")));
  }

  private static String text(Map<?, ?> policy, String name) {
    return String.valueOf(policy.get(name));
  }
}
