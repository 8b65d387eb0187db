package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;
import org.jspecify.annotations.Nullable;

/** What people write to each other and to the app. */
final class Talk {

  private final Slack slack;
  private final World world;
  private final Problems problems;
  private final MessageText texts;

  Talk(Slack slack, Problems problems, MessageText texts) {
    this.slack = slack;
    this.world = slack.world();
    this.problems = problems;
    this.texts = texts;
  }

  Outcome say(User user, Conversation where, String typed, @Nullable String thread) {
    boolean withApp = where.kind() == Conversation.Kind.DM && where.has(bot());
    if (withApp && world.manifest().messagesTabReadOnly()) {
      return problems.tell(
          user.id(),
          "command",
          "messages_tab_read_only",
          "Sending messages to this app has been turned off.",
          Json.of("channel", where.id()));
    }
    JsonObject body =
        Json.of(
            "type", "message",
            "user", user.id(),
            "team", user.team(),
            "text", texts.ofMessage(typed));
    if (thread != null) {
      body.addProperty("thread_ts", thread);
    }
    Message message = world.messages().post(where.id(), body);
    tellApp(user, where, message);
    return Outcome.done(Json.of("message", message.ui()));
  }

  private void tellApp(User user, Conversation where, Message message) {
    if (!where.has(bot())) {
      return;
    }
    JsonObject event = message.body().deepCopy();
    event.addProperty("channel", where.id());
    event.addProperty("event_ts", message.ts());
    String kind =
        switch (where.kind()) {
          case PUBLIC -> "channel";
          case PRIVATE -> "group";
          case DM -> "im";
        };
    event.addProperty("channel_type", kind);
    slack
        .events()
        .send("message." + (kind.equals("im") ? kind : kind + "s"), event.deepCopy(), user.id());
    if (message.text().contains("<@" + bot() + ">")) {
      event.addProperty("type", "app_mention");
      slack.events().send("app_mention", event, user.id());
    }
  }

  private String bot() {
    return world.content().app().botUser();
  }
}
