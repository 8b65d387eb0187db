package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** The members that all interaction payloads share. */
final class Payloads {

  static final String TOKEN = "simulated-not-a-secret";

  private Payloads() {}

  static JsonObject interaction(World world, String type, User user) {
    var content = world.content();
    return Json.of(
        "type",
        type,
        "token",
        TOKEN,
        "api_app_id",
        content.app().id(),
        "team",
        Json.of("id", content.team().id(), "domain", content.team().domain()),
        "enterprise",
        null,
        "is_enterprise_install",
        false,
        "user",
        Json.of(
            "id", user.id(),
            "username", user.name(),
            "name", user.name(),
            "team_id", user.team()));
  }

  static JsonObject channel(Conversation conversation) {
    return Json.of("id", conversation.id(), "name", conversation.payloadName());
  }
}
