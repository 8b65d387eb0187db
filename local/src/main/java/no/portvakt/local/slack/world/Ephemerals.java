package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.portvakt.local.slack.json.Json;

/** Messages that only one person sees, and only until they reload. */
public final class Ephemerals {

  private record Entry(String user, Message message) {}

  private final Guard guard;
  private final Changes changes;
  private final Ids ids;
  private final Map<String, Entry> byTs = new LinkedHashMap<>();

  Ephemerals(Guard guard, Changes changes, Ids ids) {
    this.guard = guard;
    this.changes = changes;
    this.ids = ids;
  }

  public Message show(String user, String channel, JsonObject body) {
    return guard.in(() -> {
      body.addProperty("ts", ids.ts());
      body.addProperty("is_ephemeral", true);
      return keep(user, new Message(channel, body));
    });
  }

  public Optional<Message> find(String user, String ts) {
    return guard.in(() ->
        Optional.ofNullable(byTs.get(ts))
            .filter(entry -> entry.user().equals(user))
            .map(Entry::message));
  }

  public List<Message> of(String user) {
    return guard.in(() ->
        byTs.values().stream()
            .filter(entry -> entry.user().equals(user))
            .map(Entry::message)
            .toList());
  }

  public Message change(String user, Message message, Consumer<JsonObject> how) {
    return guard.in(() -> {
      JsonObject body = message.body().deepCopy();
      how.accept(body);
      return keep(user, new Message(message.channel(), body));
    });
  }

  public void delete(String user, Message message) {
    guard.run(() -> {
      byTs.remove(message.ts());
      changes.to(
          user, "ephemeral_deleted", Json.of("channel", message.channel(), "ts", message.ts()));
    });
  }

  private Message keep(String user, Message message) {
    byTs.put(message.ts(), new Entry(user, message));
    changes.to(user, "ephemeral", message.ui());
    return message;
  }

  void reset() {
    byTs.clear();
  }
}
