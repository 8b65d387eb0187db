package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.portvakt.local.slack.json.Json;

/** Channels and direct conversations, and who is in them. */
public final class Conversations {

  private final Guard guard;
  private final Changes changes;
  private final Ids ids;
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();

  Conversations(Guard guard, Changes changes, Ids ids) {
    this.guard = guard;
    this.changes = changes;
    this.ids = ids;
  }

  public Optional<Conversation> find(String id) {
    return guard.in(() -> Optional.ofNullable(conversations.get(id)));
  }

  public Optional<Conversation> byName(String name) {
    return all().stream().filter(conversation -> conversation.name().equals(name)).findFirst();
  }

  public List<Conversation> all() {
    return guard.in(() -> List.copyOf(conversations.values()));
  }

  /** The direct conversation of these two, opened at need. */
  public Conversation dm(String user, String other) {
    return guard.in(() ->
        conversations.values().stream()
            .filter(conversation -> conversation.kind() == Conversation.Kind.DM)
            .filter(conversation -> conversation.has(user) && conversation.has(other))
            .findFirst()
            .orElseGet(() -> open(user, other)));
  }

  private Conversation open(String user, String other) {
    var members = new LinkedHashSet<>(List.of(user, other));
    return keep(new Conversation(ids.next("D"), Conversation.Kind.DM, "", "", members, false));
  }

  public Conversation join(String id, String user) {
    return change(id, conversation -> conversation.joined(user));
  }

  public Conversation leave(String id, String user) {
    return guard.in(() -> {
      changes.to(user, "conversation_left", Json.of("id", id));
      return change(id, conversation -> conversation.left(user));
    });
  }

  public Conversation archive(String id, boolean archived) {
    return change(id, conversation -> conversation.archived(archived));
  }

  private Conversation change(String id, UnaryOperator<Conversation> how) {
    return guard.in(() -> keep(how.apply(find(id).orElseThrow())));
  }

  private Conversation keep(Conversation conversation) {
    conversations.put(conversation.id(), conversation);
    conversation
        .members()
        .forEach(member -> changes.to(member, "conversation", ui(conversation, member)));
    return conversation;
  }

  /** As the page of this user sees it. */
  public JsonObject ui(Conversation conversation, String user) {
    var json =
        Json.of(
            "id", conversation.id(),
            "kind", conversation.kind().text(),
            "name", conversation.name(),
            "topic", conversation.topic(),
            "members", conversation.members(),
            "archived", conversation.archived());
    if (conversation.kind() == Conversation.Kind.DM) {
      json.addProperty("user", conversation.other(user));
    }
    return json;
  }

  /** Puts a conversation back as it was. */
  void restore(Conversation conversation) {
    conversations.put(conversation.id(), conversation);
  }

  void reset(List<Conversation> content) {
    conversations.clear();
    content.forEach(conversation -> conversations.put(conversation.id(), conversation));
  }
}
