package no.portvakt.local.slack.ui;

import com.google.gson.JsonObject;
import no.portvakt.local.slack.acting.Surface;
import no.portvakt.local.slack.http.Router.Parts;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** Finds what a path or body names, or says what is not there. */
record Finder(World world) {

  User user(Parts parts) {
    return user(parts.get("u"));
  }

  User user(String id) {
    return world.users().find(id).orElseThrow(() -> new NotFound("user_not_found"));
  }

  Conversation conversation(String id) {
    return world.conversations().find(id).orElseThrow(() -> new NotFound("conversation_not_found"));
  }

  Message message(JsonObject body) {
    return world
        .messages()
        .find(Json.string(body, "channel", ""), Json.string(body, "ts", ""))
        .orElseThrow(() -> new NotFound("message_not_found"));
  }

  View modal(User user, String id) {
    return world.views().stack(user.id()).stream()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("view_not_found"));
  }

  Surface surface(User user, JsonObject body) {
    return Surface.find(world, user.id(), Json.objectOrEmpty(body, "container"))
        .orElseThrow(() -> new NotFound("container_not_found"));
  }
}
