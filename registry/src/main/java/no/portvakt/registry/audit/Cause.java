package no.portvakt.registry.audit;

import java.util.Optional;
import no.portvakt.registry.Violation;

/**
 * Who changes something, and why: in their own words, for the record, which nobody can erase. The
 * reason is empty where the change speaks for itself.
 */
public record Cause(Actor actor, String reason) {

  public static final int LONGEST_REASON = 500;

  private static final String FIELD = "reason";

  public Cause {
    reason = reason.strip();
  }

  public static Cause of(Actor actor) {
    return new Cause(actor, "");
  }

  /** Why the trail cannot take the reason, if so: for whoever takes reasons from people. */
  public Optional<Violation> violation() {
    if (reason.length() > LONGEST_REASON) {
      return Optional.of(new Violation("reason.too-long", FIELD));
    }
    return Sensitive.in(reason).map(kind -> new Violation("reason.sensitive", FIELD));
  }
}
