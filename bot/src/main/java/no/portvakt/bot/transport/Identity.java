package no.portvakt.bot.transport;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How a delivery is known again.
 *
 * @param key the same for every delivery of the same happening
 * @param fingerprint of what it says; another under the same key is a forgery or a fault
 */
record Identity(String key, String fingerprint) {

  /** None for what only asks and changes nothing. */
  static Optional<Identity> of(Payload payload) {
    var json = payload.json();
    return switch (payload.kind()) {
      case EVENT -> Optional.of(whole("event:" + Json.need(json, "event_id"), json));
      case COMMAND, SHORTCUT, MESSAGE_SHORTCUT ->
          Optional.of(whole("trigger:" + Json.need(json, "trigger_id"), json));
      case ACTION -> Optional.of(whole(action(json), json));
      case SUBMISSION -> Optional.of(new Identity("submission:" + view(json), form(json)));
      case CLOSED -> Optional.of(new Identity("closed:" + view(json), form(json)));
      case SUGGESTION -> Optional.empty();
    };
  }

  private static Identity whole(String key, JsonObject json) {
    return new Identity(key, sha256(Json.write(json)));
  }

  private static String action(JsonObject json) {
    var trigger = Json.text(json, "trigger_id");
    return trigger != null
        ? "trigger:" + trigger
        : String.join(
            ":",
            "action",
            Json.need(json, "actions", "0", "action_ts"),
            Json.need(json, "user", "id"),
            Json.need(json, "container", "message_ts"));
  }

  /** A submission whose answer was lost comes again with a new trigger: the view tells it. */
  private static String view(JsonObject json) {
    return String.join(
        ":",
        Json.need(json, "view", "id"),
        String.valueOf(Json.text(json, "view", "hash")),
        Json.need(json, "user", "id"));
  }

  private static String form(JsonObject json) {
    var said = new JsonArray();
    said.add(Json.at(json, "view", "callback_id"));
    said.add(Json.at(json, "view", "private_metadata"));
    said.add(Json.at(json, "view", "state", "values"));
    return sha256(Json.write(said));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
