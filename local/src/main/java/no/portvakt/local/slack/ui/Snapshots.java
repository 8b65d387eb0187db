package no.portvakt.local.slack.ui;

import com.google.gson.JsonObject;
import java.util.List;
import no.portvakt.local.slack.delivery.Delivery;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.webapi.Installation;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** The workspace as a page reads it when it opens. */
final class Snapshots {

  private final World world;
  private final Delivery delivery;
  private final Installation installation;

  Snapshots(World world, Delivery delivery, Installation installation) {
    this.world = world;
    this.delivery = delivery;
    this.installation = installation;
  }

  JsonObject workspace() {
    var team = world.content().team();
    return Json.of(
        "team", Json.of("id", team.id(), "name", team.name(), "domain", team.domain()),
        "app", app(),
        "users", world.users().all().stream().map(User::ui).toList(),
        "now", world.clock().instant().toString(),
        "frozen", world.clock().frozen(),
        "transport", delivery.transport(),
        "connected", delivery.connected());
  }

  private JsonObject app() {
    var app = world.content().app();
    var manifest = world.manifest();
    return Json.of(
        "id", app.id(),
        "name", manifest.name(),
        "description", Json.string(manifest.display(), "description", ""),
        "color", Json.string(manifest.display(), "background_color", "#4a154b"),
        "botId", app.botId(),
        "botUser", app.botUser(),
        "commands",
            manifest.commands().stream()
                .map(command ->
                    Json.of(
                        "command", command.command(),
                        "description", command.description(),
                        "usageHint", command.usageHint()))
                .toList(),
        "shortcuts",
            manifest.shortcuts().stream()
                .map(shortcut ->
                    Json.of(
                        "callbackId", shortcut.callbackId(),
                        "name", shortcut.name(),
                        "description", shortcut.description(),
                        "type", shortcut.type()))
                .toList(),
        "homeTab", manifest.homeTab(),
        "messagesTab", manifest.messagesTab(),
        "messagesTabReadOnly", manifest.messagesTabReadOnly(),
        "installed", installation.installed());
  }

  JsonObject of(User user) {
    return world
        .guard()
        .in(() -> {
          world.dmWithApp(user.id());
          return Json.of(
              "workspace", workspace(),
              "me", user.ui(),
              "conversations", conversations(user.id()),
              "modals", world.views().stack(user.id()).stream().map(View::body).toList(),
              "home", world.views().home(user.id()).map(View::body).orElse(null));
        });
  }

  private List<JsonObject> conversations(String user) {
    return world.conversations().all().stream()
        .filter(conversation -> conversation.seenBy(user))
        .map(conversation -> conversation(conversation, user))
        .toList();
  }

  JsonObject conversation(Conversation conversation, String user) {
    JsonObject json = world.conversations().ui(conversation, user);
    var messages = world.messages().all(conversation.id());
    json.add("latest", Json.tree(messages.isEmpty() ? null : messages.getLast().ts()));
    return json;
  }
}
