package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.portvakt.local.slack.json.Json;
import org.jspecify.annotations.Nullable;

/** Everything posted, by conversation and time stamp. */
public final class Messages {

  private final Guard guard;
  private final Changes changes;
  private final Ids ids;
  private final Conversations conversations;
  private final Map<String, NavigableMap<String, Message>> byChannel = new HashMap<>();
  private final Map<List<String>, Message> byClientMessageId = new HashMap<>();

  Messages(Guard guard, Changes changes, Ids ids, Conversations conversations) {
    this.guard = guard;
    this.changes = changes;
    this.ids = ids;
    this.conversations = conversations;
  }

  /** Posts a message; a {@code thread_ts} in the body makes it a reply. */
  public Message post(String channel, JsonObject body) {
    return guard.in(() -> {
      body.addProperty("ts", ids.ts());
      var message = new Message(channel, body);
      keep(message);
      if (message.isReply()) {
        count(message);
      }
      return message;
    });
  }

  /** Posts, unless a message with this client's id is there already. */
  public Message postOnce(String channel, String clientMessageId, JsonObject body) {
    return guard.in(() -> {
      var key = List.of(channel, clientMessageId);
      var first = byClientMessageId.get(key);
      if (first == null) {
        first = post(channel, body);
        byClientMessageId.put(key, first);
      }
      return first;
    });
  }

  private void count(Message reply) {
    find(reply.channel(), reply.threadTs().orElseThrow())
        .ifPresent(parent ->
            change(
                parent,
                body -> {
                  body.addProperty("thread_ts", parent.ts());
                  body.addProperty("reply_count", Json.integer(body, "reply_count", 0) + 1);
                  body.addProperty("latest_reply", reply.ts());
                  body.add(
                      "reply_users",
                      Json.tree(
                          Stream.concat(
                                  Json.strings(body, "reply_users").stream(),
                                  Stream.of(reply.user()))
                              .distinct()
                              .toList()));
                }));
  }

  public Message change(Message message, Consumer<JsonObject> how) {
    return guard.in(() -> {
      JsonObject body = message.body().deepCopy();
      how.accept(body);
      return keep(new Message(message.channel(), body));
    });
  }

  public void delete(Message message) {
    guard.run(() -> {
      channel(message.channel()).remove(message.ts());
      tell(
          message.channel(),
          "message_deleted",
          Json.of("channel", message.channel(), "ts", message.ts()));
    });
  }

  public Optional<Message> find(String channel, String ts) {
    return guard.in(() -> Optional.ofNullable(channel(channel).get(ts)));
  }

  /** The top level of a conversation, oldest first. */
  public List<Message> topLevel(String channel, @Nullable String before) {
    return guard.in(() -> {
      var all = channel(channel);
      var part = before == null ? all : all.headMap(before, false);
      return part.values().stream().filter(message -> !message.isReply()).toList();
    });
  }

  /** A message and its replies. */
  public List<Message> thread(String channel, String ts) {
    return guard.in(() ->
        channel(channel).values().stream()
            .filter(message ->
                message.ts().equals(ts) || message.threadTs().filter(ts::equals).isPresent())
            .toList());
  }

  public List<Message> all(String channel) {
    return guard.in(() -> List.copyOf(channel(channel).values()));
  }

  private Message keep(Message message) {
    channel(message.channel()).put(message.ts(), message);
    tell(message.channel(), "message", message.ui());
    return message;
  }

  private void tell(String channel, String event, JsonObject data) {
    changes.tell(
        event,
        data,
        user -> conversations.find(channel).filter(where -> where.has(user)).isPresent());
  }

  private NavigableMap<String, Message> channel(String id) {
    return byChannel.computeIfAbsent(id, channel -> new TreeMap<>());
  }

  /** Puts a message back as it was. */
  void restore(Message message) {
    channel(message.channel()).put(message.ts(), message);
    Json.string(message.body(), "client_msg_id")
        .ifPresent(id -> byClientMessageId.put(List.of(message.channel(), id), message));
  }

  void reset() {
    byChannel.clear();
    byClientMessageId.clear();
  }
}
