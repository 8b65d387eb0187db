package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;

/** A message as it stands: Slack's own object and where it is. */
public record Message(String channel, JsonObject body) {

  public String ts() {
    return Json.string(body, "ts", "");
  }

  public String user() {
    return Json.string(body, "user", "");
  }

  public String text() {
    return Json.string(body, "text", "");
  }

  public Optional<String> threadTs() {
    return Json.string(body, "thread_ts");
  }

  public boolean ephemeral() {
    return Json.bool(body, "is_ephemeral");
  }

  boolean isReply() {
    return threadTs().filter(thread -> !thread.equals(ts())).isPresent();
  }

  /** As the page sees it. */
  public JsonObject ui() {
    JsonObject copy = body.deepCopy();
    copy.addProperty("channel", channel);
    return copy;
  }
}
