package no.portvakt.workflows.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import no.portvakt.workflows.engine.TryLater;
import org.jspecify.annotations.Nullable;

/** One row of the decision table {@code approval-policy}, as the engine hands it to the job. */
record ApprovalPolicy(
    Approver approverRole,
    int approvalsNeeded,
    @Nullable Approver escalateTo,
    Duration decideWithin) {

  static ApprovalPolicy from(@Nullable Object variable) {
    if (!(variable instanceof Map<?, ?> policy)) {
      throw new TryLater(
          "The decision table approval-policy has no row for this request. Add one and start"
              + " Portvakt with it; then cancel this instance and run reconcile --mend, so that it"
              + " begins again under the new table.",
          null,
          null);
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
