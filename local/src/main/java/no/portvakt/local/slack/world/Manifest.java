package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.local.slack.json.Json;

/** The app's own manifest: the workspace offers what it declares and nothing else. */
public record Manifest(JsonObject json) {

  public record Command(
      String command, String url, String description, String usageHint, boolean escaped) {}

  public record Shortcut(String name, String type, String callbackId, String description) {}

  public static Manifest parse(String text) {
    return new Manifest(
        Json.parseObject(text)
            .orElseThrow(() -> new IllegalArgumentException("The manifest is not a JSON object")));
  }

  public String name() {
    return Json.string(section("display_information"), "name", "App");
  }

  public JsonObject display() {
    return section("display_information");
  }

  public List<Command> commands() {
    return Json.objects(section("features"), "slash_commands")
        .map(command ->
            new Command(
                Json.string(command, "command", ""),
                Json.string(command, "url", ""),
                Json.string(command, "description", ""),
                Json.string(command, "usage_hint", ""),
                Json.bool(command, "should_escape")))
        .toList();
  }

  public Optional<Command> command(String name) {
    return commands().stream().filter(command -> command.command().equals(name)).findFirst();
  }

  public List<Shortcut> shortcuts() {
    return Json.objects(section("features"), "shortcuts")
        .map(shortcut ->
            new Shortcut(
                Json.string(shortcut, "name", ""),
                Json.string(shortcut, "type", "global"),
                Json.string(shortcut, "callback_id", ""),
                Json.string(shortcut, "description", "")))
        .toList();
  }

  public Set<String> scopes() {
    return Set.copyOf(Json.strings(Json.objectOrEmpty(section("oauth_config"), "scopes"), "bot"));
  }

  public Set<String> events() {
    return Set.copyOf(Json.strings(settings("event_subscriptions"), "bot_events"));
  }

  public String eventsUrl() {
    return Json.string(settings("event_subscriptions"), "request_url", "");
  }

  public boolean interactive() {
    return Json.bool(settings("interactivity"), "is_enabled");
  }

  public String interactivityUrl() {
    return Json.string(settings("interactivity"), "request_url", "");
  }

  public String optionsUrl() {
    return Json.string(settings("interactivity"), "message_menu_options_url", "");
  }

  public boolean socketMode() {
    return Json.bool(section("settings"), "socket_mode_enabled");
  }

  public boolean homeTab() {
    return Json.bool(appHome(), "home_tab_enabled");
  }

  public boolean messagesTab() {
    return Json.bool(appHome(), "messages_tab_enabled");
  }

  public boolean messagesTabReadOnly() {
    return Json.bool(appHome(), "messages_tab_read_only_enabled");
  }

  private JsonObject appHome() {
    return Json.objectOrEmpty(section("features"), "app_home");
  }

  private JsonObject settings(String name) {
    return Json.objectOrEmpty(section("settings"), name);
  }

  private JsonObject section(String name) {
    return Json.objectOrEmpty(json, name);
  }
}
