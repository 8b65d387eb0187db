package no.portvakt.local.slack.world;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells the open tabs, and wakes who waits, when something has changed; listeners must not block.
 */
public final class Changes {

  /** What happened, and which users may see it. */
  public record Change(String event, JsonElement data, Predicate<String> audience) {}

  private final Guard guard;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  Changes(Guard guard) {
    this.guard = guard;
  }

  /** Calls the listener with every change until the returned action is run. */
  public Runnable listen(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void toAll(String event, JsonElement data) {
    tell(event, data, user -> true);
  }

  public void to(String user, String event, JsonElement data) {
    tell(event, data, user::equals);
  }

  public void tell(String event, JsonElement data, Predicate<String> audience) {
    var change = new Change(event, data, audience);
    listeners.forEach(listener -> listener.accept(change));
    guard.wake();
  }
}
