package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.World;

/** What the app says in answer to an interaction: by its acknowledgement or by a response_url. */
public final class Replies {

  /** To whom, where, and to which message if any. */
  public record Context(String user, String channel, Optional<Message> source) {}

  private final World world;

  public Replies(World world) {
    this.world = world;
  }

  /** Shows, replaces or deletes, as the reply says; for its user alone if it does not say. */
  public void apply(Context context, JsonObject reply) {
    world.guard().run(() -> applyNow(context, reply));
  }

  private void applyNow(Context context, JsonObject reply) {
    if (Json.bool(reply, "delete_original")) {
      current(context).ifPresent(message -> delete(context.user(), message));
      return;
    }
    var content = MessageContent.of(world, new Args(reply), false).mustSaySomething();
    var source =
        Json.bool(reply, "replace_original") ? current(context) : Optional.<Message>empty();
    if (source.isPresent()) {
      replace(context.user(), source.get(), content);
      return;
    }
    JsonObject body = content.into(world.appMessage(""));
    Json.string(reply, "thread_ts").ifPresent(thread -> body.addProperty("thread_ts", thread));
    if (Json.string(reply, "response_type", "ephemeral").equals("in_channel")) {
      world.messages().post(context.channel(), body);
    } else {
      world.ephemerals().show(context.user(), context.channel(), body);
    }
  }

  /** The message as it stands by now. */
  private Optional<Message> current(Context context) {
    return context
        .source()
        .flatMap(source ->
            source.ephemeral()
                ? world.ephemerals().find(context.user(), source.ts())
                : world.messages().find(source.channel(), source.ts()));
  }

  private void delete(String user, Message message) {
    if (message.ephemeral()) {
      world.ephemerals().delete(user, message);
    } else {
      world.messages().delete(message);
    }
  }

  private void replace(String user, Message message, MessageContent content) {
    if (message.ephemeral()) {
      world.ephemerals().change(user, message, body -> swap(body, content));
    } else {
      world.messages().change(message, body -> swap(body, content));
    }
  }

  private void swap(JsonObject body, MessageContent content) {
    body.remove("blocks");
    body.remove("attachments");
    body.addProperty("text", "");
    content.into(body);
    body.add("edited", Json.of("user", world.content().app().botUser(), "ts", world.ids().ts()));
  }
}
