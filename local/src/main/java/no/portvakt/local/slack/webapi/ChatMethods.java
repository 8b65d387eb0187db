package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.World;

/** The {@code chat} methods. */
public final class ChatMethods implements Methods {

  private static final Set<String> WRITE = Set.of("chat:write");

  private final World world;
  private final Destinations destinations;
  private final Set<String> scheduled = new HashSet<>();

  public ChatMethods(World world) {
    this.world = world;
    this.destinations = new Destinations(world);
  }

  @Override
  public List<Method> methods() {
    return List.of(
        Method.bot("chat.postMessage", WRITE, this::post),
        Method.bot("chat.update", WRITE, this::update),
        Method.bot("chat.delete", WRITE, this::delete),
        Method.bot("chat.postEphemeral", WRITE, this::postEphemeral),
        Method.bot("chat.getPermalink", Set.of(), this::permalink),
        Method.bot("chat.scheduleMessage", WRITE, this::schedule),
        Method.bot("chat.deleteScheduledMessage", WRITE, this::unschedule));
  }

  private JsonObject post(Args args, Token token) {
    Conversation where = destinations.forPosting(args.must("channel"), token);
    JsonObject body = body(args, where);
    Message message =
        args.string("client_msg_id")
            .map(id -> world.messages().postOnce(where.id(), id, body))
            .orElseGet(() -> world.messages().post(where.id(), body));
    return Json.of("channel", where.id(), "ts", message.ts(), "message", message.body());
  }

  private JsonObject body(Args args, Conversation where) {
    JsonObject body =
        MessageContent.of(world, args, false).mustSaySomething().into(world.appMessage(""));
    args.string("client_msg_id").ifPresent(id -> body.addProperty("client_msg_id", id));
    args.string("thread_ts")
        .ifPresent(thread -> {
          if (world.messages().find(where.id(), thread).isEmpty()) {
            throw new ApiError("thread_not_found");
          }
          body.addProperty("thread_ts", thread);
        });
    return body;
  }

  private JsonObject update(Args args, Token token) {
    Message old = own(args, "cant_update_message");
    MessageContent content = MessageContent.of(world, args, true);
    if (!content.members().keySet().equals(Set.of("metadata"))) {
      content.mustSaySomething();
    }
    Message updated = world.messages().change(old, body -> edit(body, content));
    return Json.of(
        "channel", updated.channel(),
        "ts", updated.ts(),
        "text", updated.text(),
        "message", updated.body());
  }

  /** What is not given stays as it was; an empty list of blocks removes them. */
  private void edit(JsonObject body, MessageContent content) {
    content.into(body);
    body.add("edited", Json.of("user", world.content().app().botUser(), "ts", world.ids().ts()));
  }

  private JsonObject delete(Args args, Token token) {
    Message message = own(args, "cant_delete_message");
    world.messages().delete(message);
    return Json.of("channel", message.channel(), "ts", message.ts());
  }

  private Message own(Args args, String otherwise) {
    Conversation where = destinations.visible(args.must("channel"));
    Message message =
        world
            .messages()
            .find(where.id(), args.must("ts"))
            .orElseThrow(() -> new ApiError("message_not_found"));
    if (!message.user().equals(world.content().app().botUser())) {
      throw new ApiError(otherwise);
    }
    return message;
  }

  private JsonObject postEphemeral(Args args, Token token) {
    Conversation where = destinations.forPosting(args.must("channel"), token);
    String user = args.must("user");
    if (!where.has(user)) {
      throw new ApiError("user_not_in_channel");
    }
    JsonObject body =
        MessageContent.of(world, args, false).mustSaySomething().into(world.appMessage(""));
    args.string("thread_ts").ifPresent(thread -> body.addProperty("thread_ts", thread));
    return Json.of("message_ts", world.ephemerals().show(user, where.id(), body).ts());
  }

  private JsonObject permalink(Args args, Token token) {
    Conversation where = destinations.visible(args.must("channel"));
    String ts = args.must("message_ts");
    if (world.messages().find(where.id(), ts).isEmpty()) {
      throw new ApiError("message_not_found");
    }
    return Json.of(
        "channel", where.id(),
        "permalink",
            "https://%s.slack.example/archives/%s/p%s"
                .formatted(world.content().team().domain(), where.id(), ts.replace(".", "")));
  }

  private JsonObject schedule(Args args, Token token) {
    Conversation where = destinations.forPosting(args.must("channel"), token);
    Instant at =
        Json.integer(args.json(), "post_at")
            .map(Instant::ofEpochSecond)
            .orElseThrow(() -> new ApiError("invalid_time"));
    Duration wait = Duration.between(world.clock().instant(), at);
    if (wait.isNegative()) {
      throw new ApiError("time_in_past");
    }
    JsonObject body = body(args, where);
    String id = world.ids().next("Q");
    scheduled.add(id);
    world.clock().schedule(wait, () -> postScheduled(id, where, body));
    return Json.of(
        "channel",
        where.id(),
        "scheduled_message_id",
        id,
        "post_at",
        at.getEpochSecond(),
        "message",
        body);
  }

  private void postScheduled(String id, Conversation where, JsonObject body) {
    world
        .guard()
        .run(() -> {
          if (scheduled.remove(id)) {
            world.messages().post(where.id(), body);
          }
        });
  }

  private JsonObject unschedule(Args args, Token token) {
    if (!scheduled.remove(args.must("scheduled_message_id"))) {
      throw new ApiError("invalid_scheduled_message_id");
    }
    return new JsonObject();
  }
}
