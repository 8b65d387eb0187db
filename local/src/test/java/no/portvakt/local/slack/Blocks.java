package no.portvakt.local.slack;

import com.google.gson.JsonObject;
import java.util.List;
import no.portvakt.local.slack.json.Json;

/** Blocks and views for tests. */
final class Blocks {

  private Blocks() {}

  static JsonObject plain(String text) {
    return Json.of("type", "plain_text", "text", text);
  }

  static JsonObject section(String text) {
    return Json.of("type", "section", "text", Json.of("type", "mrkdwn", "text", text));
  }

  static JsonObject button(String label, String actionId) {
    return Json.of("type", "button", "text", plain(label), "action_id", actionId, "value", "R-1");
  }

  static JsonObject actions(JsonObject... elements) {
    return Json.of("type", "actions", "block_id", "decide", "elements", List.of(elements));
  }

  static JsonObject input(String blockId, String label, JsonObject element) {
    return Json.of("type", "input", "block_id", blockId, "label", plain(label), "element", element);
  }

  static JsonObject textInput(String actionId) {
    return Json.of("type", "plain_text_input", "action_id", actionId);
  }

  static JsonObject option(String text, String value) {
    return Json.of("text", plain(text), "value", value);
  }

  static JsonObject select(String actionId, JsonObject... options) {
    return Json.of("type", "static_select", "action_id", actionId, "options", List.of(options));
  }

  static JsonObject modal(String title, JsonObject... blocks) {
    return Json.of(
        "type", "modal",
        "callback_id", "order",
        "title", plain(title),
        "submit", plain("Send"),
        "blocks", List.of(blocks));
  }

  static JsonObject home(JsonObject... blocks) {
    return Json.of("type", "home", "blocks", List.of(blocks));
  }
}
