package no.portvakt.registry.audit;

/**
 * Who changes something, and why: in their own words, for the record, which nobody can erase. The
 * reason is empty where the change speaks for itself.
 */
public record Cause(Actor actor, String reason) {

  public Cause {
    reason = reason.strip();
  }

  public static Cause of(Actor actor) {
    return new Cause(actor, "");
  }
}
