package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import no.portvakt.local.slack.world.World;

/** Tells a person what went wrong, in their tabs and as the outcome of their act. */
final class Problems {

  private final World world;

  Problems(World world) {
    this.world = world;
  }

  Outcome tell(String user, String about, String code, String text, JsonObject where) {
    var problem = new Problem(code, text, about, where);
    world.changes().to(user, "problem", problem.ui());
    return Outcome.failed(problem);
  }

  /** The app did not answer, or not well. */
  Outcome silent(String user, String about, String code, JsonObject where) {
    String text = "%s did not respond (%s)".formatted(world.manifest().name(), code);
    return tell(user, about, code, text, where);
  }
}
