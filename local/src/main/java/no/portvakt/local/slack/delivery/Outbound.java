package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Something for the app: what kind, what Slack calls it, who caused it, and its payload. */
public record Outbound(
    Kind kind, String type, String name, @Nullable String user, JsonObject payload) {

  /** How it is packed and where it goes. */
  public enum Kind {
    COMMAND("slash_commands"),
    INTERACTION("interactive"),
    OPTIONS("interactive"),
    EVENT("events_api");

    private final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }

    String envelope() {
      return envelope;
    }
  }

  /** Why this is sent once more. */
  public record Retry(int num, String reason) {}
}
