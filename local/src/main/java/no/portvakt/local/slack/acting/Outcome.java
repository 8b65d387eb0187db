package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;

/**
 * How an act ended.
 *
 * @param errors what is wrong in which field of a modal, by block id
 */
public record Outcome(Optional<Problem> problem, Map<String, String> errors, JsonObject found) {

  static Outcome done() {
    return done(new JsonObject());
  }

  public static Outcome done(JsonObject found) {
    return new Outcome(Optional.empty(), Map.of(), found);
  }

  static Outcome failed(Problem problem) {
    return new Outcome(Optional.of(problem), Map.of(), new JsonObject());
  }

  static Outcome refused(Map<String, String> errors) {
    return new Outcome(Optional.empty(), errors, new JsonObject());
  }

  public boolean ok() {
    return problem.isEmpty() && errors.isEmpty();
  }

  /** Fails, saying why, unless the act succeeded. */
  public Outcome succeeds() {
    if (!ok()) {
      throw new AssertionError("Slack would have shown: " + ui());
    }
    return this;
  }

  public JsonObject ui() {
    JsonObject ui = Json.of("ok", ok());
    problem.ifPresent(p -> ui.add("error", p.ui()));
    if (!errors.isEmpty()) {
      ui.add("errors", Json.tree(errors));
    }
    found.entrySet().forEach(member -> ui.add(member.getKey(), member.getValue()));
    return ui;
  }
}
