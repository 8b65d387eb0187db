package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.local.slack.json.Json;

/** What the workspace starts with, from its JSON file. */
public record Content(
    Team team, App app, List<User> users, List<Conversation> channels, List<Group> groups) {

  public record Team(String id, String name, String domain) {}

  /** The app as installed here: the names are the manifest's, the ids the workspace's. */
  public record App(String id, String botUser, String botId) {}

  public record Group(String id, String handle, String name, List<String> users) {}

  public static Content parse(String text, Manifest manifest) {
    JsonObject json =
        Json.parseObject(text)
            .orElseThrow(() -> new IllegalArgumentException("The workspace's content is not JSON"));
    var team = Json.objectOrEmpty(json, "team");
    var app = Json.objectOrEmpty(json, "app");
    String teamId = Json.string(team, "id", "T0LOCAL");
    String botUser = Json.string(app, "botUser", "U0BOT");
    var bot =
        Json.of(
            "id",
            botUser,
            "name",
            manifest.name().toLowerCase(Locale.ROOT),
            "realName",
            manifest.name(),
            "locale",
            "en-US",
            "bot",
            true);
    return new Content(
        new Team(teamId, Json.string(team, "name", "Local"), Json.string(team, "domain", "local")),
        new App(Json.string(app, "id", "A0LOCAL"), botUser, Json.string(app, "botId", "B0LOCAL")),
        Stream.concat(Json.objects(json, "users"), Stream.of(bot))
            .map(user -> User.read(user, teamId))
            .toList(),
        Json.objects(json, "channels").map(Conversation::read).toList(),
        Json.objects(json, "groups").map(Content::group).toList());
  }

  private static Group group(JsonObject json) {
    return new Group(
        Json.string(json, "id", ""),
        Json.string(json, "handle", ""),
        Json.string(json, "name", ""),
        Json.strings(json, "users"));
  }

  public Map<String, Group> groupsById() {
    return groups.stream().collect(Collectors.toMap(Group::id, group -> group));
  }
}
