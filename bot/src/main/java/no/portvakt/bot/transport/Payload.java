package no.portvakt.bot.transport;

import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.registry.person.Account;
import org.jspecify.annotations.Nullable;

/** What Slack delivered, whichever way it came. Never logged: it holds what people wrote. */
final class Payload {

  private final Kind kind;
  private final JsonObject json;

  private Payload(Kind kind, JsonObject json) {
    this.kind = kind;
    this.json = json;
  }

  /**
   * @throws MalformedPayloadException if it is of no kind that we take
   */
  static Payload of(JsonObject json) {
    var kind =
        json.has("command")
            ? Kind.COMMAND
            : Kind.of(Json.need(json, "type"))
                .orElseThrow(() -> new MalformedPayloadException("of an unknown type"));
    return new Payload(kind, json).checked();
  }

  private Payload checked() {
    switch (kind) {
      case COMMAND -> need("command", "user_id", "trigger_id");
      case EVENT -> {
        need("event_id");
        Json.need(json, "event", "type");
      }
      case ACTION -> {
        Json.need(json, "actions", "0", "action_id");
        if (json.getAsJsonArray("actions").size() != 1) {
          throw new MalformedPayloadException("with several actions at once");
        }
      }
      case SUGGESTION -> need("action_id");
      case SUBMISSION, CLOSED -> Json.need(json, "view", "id");
      case SHORTCUT, MESSAGE_SHORTCUT -> need("callback_id", "trigger_id");
    }
    if (kind != Kind.COMMAND && kind != Kind.EVENT) {
      Json.need(json, "user", "id");
    }
    return this;
  }

  private void need(String... fields) {
    for (var field : fields) {
      Json.need(json, field);
    }
  }

  Kind kind() {
    return kind;
  }

  JsonObject json() {
    return json;
  }

  /** Every workspace and enterprise that the payload says it is of, save the user's own. */
  Set<String> workspaces() {
    return Stream.of(
            text("team_id"),
            text("enterprise_id"),
            text("team", "id"),
            text("enterprise", "id"),
            text("authorizations", "0", "team_id"),
            text("authorizations", "0", "enterprise_id"))
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The workspace of whoever acts, where the payload tells: it may be another in shared channels.
   */
  Optional<String> userWorkspace() {
    return Stream.of(
            text("user", "team_id"), text("event", "user_team"), text("event", "source_team"))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Whoever acts; in an enterprise an account is the enterprise's. */
  Optional<Account> account() {
    var user =
        switch (kind) {
          case COMMAND -> text("user_id");
          case EVENT -> text("event", "user");
          default -> text("user", "id");
        };
    var workspace =
        Stream.of(
                text("enterprise_id"),
                text("enterprise", "id"),
                text("user", "team_id"),
                text("team_id"),
                text("team", "id"))
            .filter(Objects::nonNull)
            .findFirst();
    return user == null ? Optional.empty() : workspace.map(found -> new Account(found, user));
  }

  boolean isOfBot() {
    return text("event", "bot_id") != null || "USLACKBOT".equals(text("user", "id"));
  }

  @Nullable String text(String... path) {
    return Json.text(json, path);
  }

  @Override
  public String toString() {
    return "Payload[" + kind + "]";
  }
}
