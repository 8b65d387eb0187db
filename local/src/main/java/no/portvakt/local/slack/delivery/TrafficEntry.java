package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;

/**
 * One exchange between Slack and the app, as the inspector shows it.
 *
 * @param begun when, by {@link System#nanoTime}
 */
public record TrafficEntry(JsonObject json, long begun) {

  public long seq() {
    return json.get("seq").getAsLong();
  }

  public boolean toApp() {
    return Json.string(json, "direction", "").equals("to_app");
  }

  /** For example {@code block_actions} or {@code web_api}. */
  public String kind() {
    return Json.string(json, "kind", "");
  }

  /** For example {@code /portvakt prefiks} or {@code chat.postMessage}. */
  public String name() {
    return Json.string(json, "name", "");
  }

  public JsonObject payload() {
    return Json.objectOrEmpty(json, "payload");
  }

  /** The body as it was sent. */
  public String request() {
    return Json.string(json, "request", "");
  }

  public Optional<String> requestHeader(String name) {
    return Json.string(Json.objectOrEmpty(json, "requestHeaders"), name);
  }

  public Optional<Integer> status() {
    return Json.integer(json, "status");
  }

  public String response() {
    return Json.string(json, "response", "");
  }

  public Optional<String> error() {
    return Json.string(json, "error");
  }

  public Optional<Integer> retryNum() {
    return Json.object(json, "retry").flatMap(retry -> Json.integer(retry, "num"));
  }

  public boolean ended() {
    return Json.member(json, "millis").isPresent();
  }
}
