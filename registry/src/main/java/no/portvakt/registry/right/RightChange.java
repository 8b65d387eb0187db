package no.portvakt.registry.right;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** What the audit trail holds of a change: for each right when it ended, and when it ends now. */
final class RightChange {

  private RightChange() {}

  static Map<String, String> between(
      String environment,
      OrganisationNumber organisation,
      Map<Right, RightHolding> before,
      Map<Right, RightHolding> after,
      Set<Right> changed) {
    var change = new HashMap<String, String>();
    change.put("environment", environment);
    change.put("organisation", organisation.value());
    for (var right : changed) {
      change.put(right + ".before", end(before.get(right)));
      change.put(right + ".after", end(after.get(right)));
    }
    return change;
  }

  private static String end(@Nullable RightHolding holding) {
    if (holding == null) {
      return "not held";
    }
    return holding.expires() == null ? "held" : "held until " + holding.expires();
  }
}
