package no.portvakt.local.slack.world;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.local.slack.json.Json;

/** The open modals, one stack per user, and the Home tabs. */
public final class Views {

  private final Guard guard;
  private final Changes changes;
  private final Map<String, List<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();

  Views(Guard guard, Changes changes) {
    this.guard = guard;
    this.changes = changes;
  }

  /** The user's open modals, the topmost last. */
  public List<View> stack(String user) {
    return guard.in(() -> List.copyOf(stacks.getOrDefault(user, List.of())));
  }

  public Optional<View> home(String user) {
    return guard.in(() -> Optional.ofNullable(homes.get(user)));
  }

  public Optional<View> find(String id) {
    return all().filter(view -> view.id().equals(id)).findFirst();
  }

  public Optional<View> byExternalId(String id) {
    return all().filter(view -> view.externalId().filter(id::equals).isPresent()).findFirst();
  }

  private Stream<View> all() {
    return guard.in(() ->
        List.copyOf(
            Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream())
                .toList())
            .stream());
  }

  public void push(View view) {
    guard.run(() -> {
      stacks.computeIfAbsent(view.user(), user -> new ArrayList<>()).add(view);
      tellStack(view.user());
    });
  }

  /** Puts a view in the place of the one with its id; nothing if that one is closed. */
  public void replace(View view) {
    guard.run(() -> {
      if (view.type().equals("home")) {
        publish(view);
        return;
      }
      stacks
          .getOrDefault(view.user(), new ArrayList<>())
          .replaceAll(old -> old.id().equals(view.id()) ? view : old);
      tellStack(view.user());
    });
  }

  /** Remembers what was entered, without telling the page, which knows. */
  public View enter(View view) {
    return guard.in(() -> {
      if (view.type().equals("home")) {
        homes.put(view.user(), view);
      } else {
        stacks
            .getOrDefault(view.user(), new ArrayList<>())
            .replaceAll(old -> old.id().equals(view.id()) ? view : old);
      }
      return view;
    });
  }

  /** Closes one view, if it is still open. */
  public void close(View view) {
    guard.run(() -> {
      stacks
          .getOrDefault(view.user(), new ArrayList<>())
          .removeIf(open -> open.id().equals(view.id()));
      tellStack(view.user());
    });
  }

  public void clear(String user) {
    guard.run(() -> {
      stacks.remove(user);
      tellStack(user);
    });
  }

  public void publish(View home) {
    guard.run(() -> {
      homes.put(home.user(), home);
      changes.to(home.user(), "home", Json.of("view", home.body()));
    });
  }

  private void tellStack(String user) {
    var stack = new JsonArray();
    stack(user).forEach(view -> stack.add(view.body()));
    changes.to(user, "modals", Json.of("stack", stack));
  }

  void reset() {
    stacks.clear();
    homes.clear();
  }
}
