package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.World;
import org.jspecify.annotations.Nullable;

/** The faults in force. */
public final class Faults {

  private final World world;
  private final List<Fault> active = new ArrayList<>();
  private long clearings;

  public Faults(World world) {
    this.world = world;
  }

  public Fault add(Fault fault) {
    return world
        .guard()
        .in(() -> {
          Fault named = fault.named(world.ids().next("F"));
          active.add(named);
          tell();
          return named;
        });
  }

  /** The first fault that strikes this call from the app, once used up by it. */
  public Optional<Fault> onCall(String method, @Nullable String channel) {
    return take(false, method, channel, null);
  }

  Optional<Fault> onDelivery(Fault.Kind kind, String type) {
    return take(true, type, null, kind);
  }

  private Optional<Fault> take(
      boolean delivery, String method, @Nullable String channel, Fault.@Nullable Kind kind) {
    return world
        .guard()
        .in(() -> {
          var hit =
              active.stream()
                  .filter(fault -> kind == null || fault.kind() == kind)
                  .filter(fault -> fault.strikes(delivery, method, channel))
                  .findFirst();
          hit.ifPresent(this::use);
          return hit;
        });
  }

  private void use(Fault fault) {
    Fault left = fault.struck();
    if (left.times() == 0) {
      active.remove(fault);
    } else {
      active.set(active.indexOf(fault), left);
    }
    tell();
  }

  /** Blocks until the faults are cleared or the simulator is closed. */
  public void hang() {
    long now = world.guard().in(() -> clearings);
    world
        .guard()
        .await(
            Duration.ofDays(1), () -> clearings == now ? Optional.empty() : Optional.of(clearings));
  }

  public void clear() {
    world
        .guard()
        .run(() -> {
          active.clear();
          clearings++;
          tell();
        });
  }

  public void clear(String id) {
    world
        .guard()
        .run(() -> {
          active.removeIf(fault -> fault.id().equals(id));
          clearings++;
          tell();
        });
  }

  public JsonObject ui() {
    return world.guard().in(() -> Json.of("faults", active.stream().map(Fault::ui).toList()));
  }

  private void tell() {
    world.changes().toAll("faults", ui());
  }
}
