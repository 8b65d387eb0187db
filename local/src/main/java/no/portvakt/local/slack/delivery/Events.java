package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.portvakt.local.slack.delivery.Outbound.Retry;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The Events API: what the app subscribes to, sent beside what the person does, and sent again - at
 * once, after one minute and after five more - until the app acknowledges it.
 */
public final class Events {

  private static final List<Duration> PAUSES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private final World world;
  private final Delivery delivery;
  private final BooleanSupplier installed;

  public Events(World world, Delivery delivery, BooleanSupplier installed) {
    this.world = world;
    this.delivery = delivery;
    this.installed = installed;
  }

  /** Sends an event if the app is installed and subscribes to it. */
  public void send(String subscription, JsonObject event, String user) {
    if (installed.getAsBoolean()) {
      sendLast(subscription, event, user);
    }
  }

  /** Sends an event that the app hears of though it is installed no longer. */
  public void sendLast(String subscription, JsonObject event, String user) {
    if (!world.manifest().events().contains(subscription)) {
      return;
    }
    var outbound =
        new Outbound(
            Outbound.Kind.EVENT,
            "event_callback",
            Json.string(event, "type", ""),
            user,
            envelope(event));
    world.clock().inBackground(() -> attempt(outbound, 0, null));
  }

  private void attempt(Outbound outbound, int retries, @Nullable Retry retry) {
    Ack ack = delivery.send(outbound, retry);
    if (ack.ok() || ack.refusesRetry() || retries == PAUSES.size()) {
      return;
    }
    var again = new Retry(retries + 1, ack.retryReason());
    Duration pause = PAUSES.get(retries);
    if (pause.isZero()) {
      attempt(outbound, retries + 1, again);
    } else {
      world.clock().schedule(pause, () -> attempt(outbound, retries + 1, again));
    }
  }

  private JsonObject envelope(JsonObject event) {
    if (!event.has("event_ts")) {
      event.addProperty("event_ts", world.ids().ts());
    }
    var content = world.content();
    return Json.of(
        "token", "simulated-not-a-secret",
        "team_id", content.team().id(),
        "context_team_id", content.team().id(),
        "context_enterprise_id", null,
        "api_app_id", content.app().id(),
        "event", event,
        "type", "event_callback",
        "event_id", world.ids().next("Ev"),
        "event_time", world.clock().instant().getEpochSecond(),
        "authorizations",
            List.of(
                Json.of(
                    "enterprise_id",
                    null,
                    "team_id",
                    content.team().id(),
                    "user_id",
                    content.app().botUser(),
                    "is_bot",
                    true,
                    "is_enterprise_install",
                    false)),
        "is_ext_shared_channel", false,
        "event_context", world.ids().next("4-"));
  }
}
