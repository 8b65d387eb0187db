package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import no.portvakt.local.slack.json.Json;

/** A channel or a direct conversation of two. */
public record Conversation(
    String id,
    Kind kind,
    String name,
    String topic,
    SequencedSet<String> members,
    boolean archived) {

  public enum Kind {
    PUBLIC,
    PRIVATE,
    DM;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Kind read(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  static Conversation read(JsonObject json) {
    Kind kind = Json.bool(json, "private") ? Kind.PRIVATE : Kind.PUBLIC;
    return new Conversation(
        Json.string(json, "id", ""),
        Json.string(json, "kind").map(Kind::read).orElse(kind),
        Json.string(json, "name", ""),
        Json.string(json, "topic", ""),
        new LinkedHashSet<>(Json.strings(json, "members")),
        Json.bool(json, "archived"));
  }

  public boolean has(String user) {
    return members.contains(user);
  }

  public boolean seenBy(String user) {
    return kind == Kind.PUBLIC || has(user);
  }

  /** The other party of a direct conversation. */
  public String other(String user) {
    return members.stream().filter(member -> !member.equals(user)).findFirst().orElse(user);
  }

  /** The name Slack puts into payloads. */
  public String payloadName() {
    return switch (kind) {
      case PUBLIC -> name;
      case PRIVATE -> "privategroup";
      case DM -> "directmessage";
    };
  }

  Conversation joined(String user) {
    var more = new LinkedHashSet<>(members);
    more.add(user);
    return new Conversation(id, kind, name, topic, more, archived);
  }

  Conversation left(String user) {
    var fewer = new LinkedHashSet<>(members);
    fewer.remove(user);
    return new Conversation(id, kind, name, topic, fewer, archived);
  }

  Conversation archived(boolean now) {
    return new Conversation(id, kind, name, topic, members, now);
  }

  /** As the Web API shows it. */
  public JsonObject slack(String viewer, String team) {
    var json =
        Json.of(
            "id",
            id,
            "is_channel",
            kind == Kind.PUBLIC,
            "is_group",
            kind == Kind.PRIVATE,
            "is_im",
            kind == Kind.DM,
            "is_mpim",
            false,
            "is_private",
            kind != Kind.PUBLIC,
            "is_archived",
            archived,
            "is_shared",
            false,
            "context_team_id",
            team);
    if (kind == Kind.DM) {
      json.addProperty("user", other(viewer));
      return json;
    }
    json.addProperty("name", name);
    json.addProperty("name_normalized", name);
    json.addProperty("is_member", has(viewer));
    json.addProperty("num_members", members.size());
    json.add("topic", Json.of("value", topic, "creator", "", "last_set", 0));
    return json;
  }
}
