package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;

/** The people of the workspace. */
public final class Users {

  private final Guard guard;
  private final Changes changes;
  private final Map<String, User> users = new LinkedHashMap<>();

  Users(Guard guard, Changes changes) {
    this.guard = guard;
    this.changes = changes;
  }

  public Optional<User> find(String id) {
    return guard.in(() -> Optional.ofNullable(users.get(id)));
  }

  public Optional<User> byEmail(String email) {
    return all().stream()
        .filter(user -> !user.bot() && !user.deleted() && user.email().equalsIgnoreCase(email))
        .findFirst();
  }

  public Optional<User> byName(String name) {
    return all().stream().filter(user -> user.name().equals(name)).findFirst();
  }

  public List<User> all() {
    return guard.in(() -> List.copyOf(users.values()));
  }

  public User change(String id, JsonObject members) {
    return guard.in(() -> {
      User changed = find(id).orElseThrow().with(members);
      users.put(id, changed);
      changes.toAll("user", changed.ui());
      return changed;
    });
  }

  /** Puts what had been changed of a person back. */
  void restore(JsonObject members) {
    String id = Json.string(members, "id", "");
    users.computeIfPresent(id, (key, user) -> user.with(members));
  }

  void reset(List<User> content) {
    users.clear();
    content.forEach(user -> users.put(user.id(), user));
  }
}
