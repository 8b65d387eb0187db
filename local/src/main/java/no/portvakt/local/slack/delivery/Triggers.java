package no.portvakt.local.slack.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import no.portvakt.local.slack.limits.SlackLimit;
import no.portvakt.local.slack.world.World;

/** Trigger ids: good for three seconds and one use. */
public final class Triggers {

  /** What becomes of a trigger id when it is used. */
  public sealed interface Use {
    record Good(String user) implements Use {}

    record Bad(String error) implements Use {}
  }

  private record Trigger(String user, Instant issued, boolean exchanged) {}

  private final World world;
  private final Faults faults;
  private final Map<String, Trigger> triggers = new HashMap<>();

  public Triggers(World world, Faults faults) {
    this.world = world;
    this.faults = faults;
  }

  /** A new id for a delivery of this type. */
  public String issue(String user, String type) {
    boolean stale = faults.onDelivery(Fault.Kind.EXPIRED_TRIGGER, type).isPresent();
    Instant now = world.clock().instant();
    Instant issued = stale ? now.minus(SlackLimit.TRIGGER_SECONDS.seconds()) : now;
    String id = world.ids().ts() + "." + world.ids().next("X").toLowerCase(Locale.ROOT);
    world.guard().run(() -> triggers.put(id, new Trigger(user, issued, false)));
    return id;
  }

  /** Uses a trigger id up. */
  public Use exchange(String id) {
    return world
        .guard()
        .in(() -> {
          var trigger = triggers.get(id);
          if (trigger == null) {
            return new Use.Bad("invalid_trigger_id");
          }
          if (trigger.exchanged()) {
            return new Use.Bad("exchanged_trigger_id");
          }
          Instant end = trigger.issued().plus(SlackLimit.TRIGGER_SECONDS.seconds());
          if (!world.clock().instant().isBefore(end)) {
            return new Use.Bad("expired_trigger_id");
          }
          triggers.put(id, new Trigger(trigger.user(), trigger.issued(), true));
          return new Use.Good(trigger.user());
        });
  }
}
