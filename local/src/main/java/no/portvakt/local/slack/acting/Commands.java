package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.delivery.Ack;
import no.portvakt.local.slack.delivery.Outbound;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.webapi.ApiError;
import no.portvakt.local.slack.webapi.Replies;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Manifest;
import no.portvakt.local.slack.world.User;

/** Slash commands. */
final class Commands {

  private final Slack slack;
  private final Problems problems;
  private final MessageText texts;

  Commands(Slack slack, Problems problems, MessageText texts) {
    this.slack = slack;
    this.problems = problems;
    this.texts = texts;
  }

  Outcome run(User user, Conversation where, String name, String text) {
    var command = slack.world().manifest().command(name);
    if (command.isEmpty() || !slack.installation().installed()) {
      return problems.tell(
          user.id(),
          "command",
          "invalid_command",
          "%s is not a valid command. In Slack, all messages that start with the \"/\" character are interpreted as slash commands."
              .formatted(name),
          Json.of("channel", where.id()));
    }
    var payload = payload(user, where, command.get(), text);
    Ack ack =
        slack
            .delivery()
            .send(
                new Outbound(
                    Outbound.Kind.COMMAND,
                    "slash_commands",
                    (name + " " + text).strip(),
                    user.id(),
                    payload));
    if (!ack.ok()) {
      return failed(user, where, name, ack.problem().orElse(""));
    }
    return reply(user, where, name, ack);
  }

  private Outcome reply(User user, Conversation where, String name, Ack ack) {
    var reply =
        Json.parseObject(ack.body())
            .or(() ->
                Optional.of(ack.body())
                    .filter(body -> !body.isBlank())
                    .map(t -> Json.of("text", t)));
    try {
      reply
          .filter(body -> !body.isEmpty())
          .ifPresent(body ->
              slack
                  .replies()
                  .apply(new Replies.Context(user.id(), where.id(), Optional.empty()), body));
      return Outcome.done();
    } catch (ApiError e) {
      return failed(user, where, name, String.valueOf(e.getMessage()));
    }
  }

  private Outcome failed(User user, Conversation where, String name, String code) {
    return problems.tell(
        user.id(),
        "command",
        code,
        "%s failed with the error \"%s\"".formatted(name, code),
        Json.of("channel", where.id()));
  }

  private JsonObject payload(User user, Conversation where, Manifest.Command command, String text) {
    var content = slack.world().content();
    var context = new Replies.Context(user.id(), where.id(), Optional.empty());
    return Json.of(
        "token", Payloads.TOKEN,
        "team_id", content.team().id(),
        "team_domain", content.team().domain(),
        "channel_id", where.id(),
        "channel_name", where.payloadName(),
        "user_id", user.id(),
        "user_name", user.name(),
        "command", command.command(),
        "text", command.escaped() ? texts.escapeMentions(text) : text,
        "api_app_id", content.app().id(),
        "is_enterprise_install", "false",
        "response_url", slack.responseUrls().issue("commands", context),
        "trigger_id", slack.triggers().issue(user.id(), "slash_commands"));
  }
}
