package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.delivery.Outbound;
import no.portvakt.local.slack.webapi.Replies;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** Global shortcuts and those on a message. */
final class Shortcuts {

  private final Slack slack;
  private final World world;
  private final Problems problems;

  Shortcuts(Slack slack, Problems problems) {
    this.slack = slack;
    this.world = slack.world();
    this.problems = problems;
  }

  Outcome run(User user, String callbackId, Optional<Message> message) {
    String kind = message.isPresent() ? "message" : "global";
    boolean declared =
        world.manifest().shortcuts().stream()
            .anyMatch(shortcut ->
                shortcut.callbackId().equals(callbackId) && shortcut.type().equals(kind));
    if (!declared) {
      throw new IllegalArgumentException("no such shortcut: " + callbackId);
    }
    String type = message.isPresent() ? "message_action" : "shortcut";
    JsonObject payload = Payloads.interaction(world, type, user);
    payload.addProperty("callback_id", callbackId);
    payload.addProperty("action_ts", world.ids().ts());
    payload.addProperty("trigger_id", slack.triggers().issue(user.id(), type));
    message.ifPresent(on -> describe(payload, user, on));
    return slack
        .delivery()
        .send(new Outbound(Outbound.Kind.INTERACTION, type, callbackId, user.id(), payload))
        .problem()
        .map(code -> problems.silent(user.id(), "shortcut", code, new JsonObject()))
        .orElseGet(Outcome::done);
  }

  private void describe(JsonObject payload, User user, Message message) {
    payload.addProperty("message_ts", message.ts());
    payload.add("message", message.body());
    payload.add(
        "channel", Payloads.channel(world.conversations().find(message.channel()).orElseThrow()));
    payload.addProperty(
        "response_url",
        slack
            .responseUrls()
            .issue(
                "actions",
                new Replies.Context(user.id(), message.channel(), Optional.of(message))));
  }
}
