package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;

/** A modal or Home tab as one user has it open: Slack's own object and whose it is. */
public record View(String user, JsonObject body) {

  public String id() {
    return Json.string(body, "id", "");
  }

  public String type() {
    return Json.string(body, "type", "");
  }

  public String callbackId() {
    return Json.string(body, "callback_id", "");
  }

  public String hash() {
    return Json.string(body, "hash", "");
  }

  public String rootId() {
    return Json.string(body, "root_view_id", "");
  }

  public Optional<String> externalId() {
    return Json.string(body, "external_id").filter(id -> !id.isEmpty());
  }

  public boolean notifyOnClose() {
    return Json.bool(body, "notify_on_close");
  }

  public boolean clearOnClose() {
    return Json.bool(body, "clear_on_close");
  }

  public JsonObject values() {
    return Json.objectOrEmpty(Json.objectOrEmpty(body, "state"), "values");
  }

  /** This view with what has been entered so far. */
  public View with(JsonObject values) {
    JsonObject changed = body.deepCopy();
    changed.add("state", Json.of("values", values));
    return new View(user, changed);
  }
}
