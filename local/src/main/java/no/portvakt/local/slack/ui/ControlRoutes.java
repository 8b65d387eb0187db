package no.portvakt.local.slack.ui;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.TrafficEntry;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.http.Router;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** Faults, clock, people, channels, the app's installation, reset, and waiting. */
final class ControlRoutes {

  private final UiApi.Parts parts;
  private final World world;
  private final Finder find;

  ControlRoutes(UiApi.Parts parts) {
    this.parts = parts;
    this.world = parts.world();
    this.find = new Finder(world);
  }

  void addTo(Router router) {
    router
        .post("/sim/faults", this::addFault)
        .post("/sim/faults/clear", this::clearFaults)
        .post("/sim/clock", this::clock)
        .post("/sim/users/{u}/profile", this::profile)
        .post("/sim/conversations/{c}", this::conversation)
        .post("/sim/app", this::app)
        .post("/sim/wait", this::await)
        .post(
            "/sim/traffic/clear",
            (request, path) -> {
              parts.traffic().clear();
              return UiApi.ok();
            })
        .post(
            "/sim/reset",
            (request, path) -> {
              parts.reset().run();
              return UiApi.ok();
            });
  }

  private Answer addFault(Request request, Router.Parts path) {
    Fault fault =
        Fault.read(request.json()).orElseThrow(() -> new IllegalArgumentException("unknown_fault"));
    return Answer.json(Json.of("ok", true, "fault", parts.faults().add(fault).ui()));
  }

  private Answer clearFaults(Request request, Router.Parts path) {
    Json.string(request.json(), "id")
        .ifPresentOrElse(id -> parts.faults().clear(id), () -> parts.faults().clear());
    return UiApi.ok();
  }

  private Answer clock(Request request, Router.Parts path) {
    JsonObject body = request.json();
    try {
      Json.string(body, "set").map(Instant::parse).ifPresent(world.clock()::freezeAt);
      Json.string(body, "advance").map(Duration::parse).ifPresent(world.clock()::advance);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not_a_time", e);
    }
    Json.string(body, "freeze")
        .map(Boolean::parseBoolean)
        .ifPresent(freeze -> {
          if (freeze) {
            world.clock().freeze();
          } else {
            world.clock().resume();
          }
        });
    JsonObject now = UiApi.clock(world);
    world.changes().toAll("clock", now);
    JsonObject answer = now.deepCopy();
    answer.addProperty("ok", true);
    return Answer.json(answer);
  }

  private Answer profile(Request request, Router.Parts path) {
    JsonObject changed = parts.admin().changeProfile(find.user(path).id(), request.json()).ui();
    return Answer.json(Json.of("ok", true, "user", changed));
  }

  private Answer conversation(Request request, Router.Parts path) {
    String id = find.conversation(path.get("c")).id();
    JsonObject body = request.json();
    Json.string(body, "join").ifPresent(user -> parts.admin().join(id, find.user(user).id()));
    Json.string(body, "leave").ifPresent(user -> parts.admin().leave(id, user));
    if (body.has("archived")) {
      parts.admin().archive(id, Json.bool(body, "archived"));
    }
    return UiApi.ok();
  }

  private Answer app(Request request, Router.Parts path) {
    JsonObject body = request.json();
    switch (Json.string(body, "act", "")) {
      case "revoke_token" -> parts.admin().revokeToken();
      case "uninstall" -> parts.admin().uninstall();
      case "reinstall" -> parts.admin().reinstall();
      case "disconnect_sockets" -> {
        if (parts.socketMode() != null) {
          parts.socketMode().disconnect(Json.string(body, "reason", "refresh_requested"));
        }
      }
      default -> throw new IllegalArgumentException("unknown_act");
    }
    return UiApi.ok();
  }

  private Answer await(Request request, Router.Parts path) {
    JsonObject body = request.json();
    Duration atMost = Duration.ofMillis(Json.integer(body, "timeoutMs", 5000));
    return world
        .guard()
        .await(atMost, () -> found(body).filter(element -> like(element, body)).findFirst())
        .map(found -> Answer.json(Json.of("ok", true, "found", found)))
        .orElseGet(() -> Answer.json(Json.of("ok", false, "error", "timeout")));
  }

  private Stream<JsonObject> found(JsonObject body) {
    String user = Json.string(body, "user", "");
    return switch (Json.string(body, "for", "")) {
      case "message" ->
          world.messages().all(Json.string(body, "channel", "")).stream().map(Message::ui);
      case "ephemeral" -> world.ephemerals().of(user).stream().map(Message::ui);
      case "modal" -> last(user);
      case "home" -> world.views().home(user).map(View::body).stream();
      case "traffic" -> parts.traffic().all().stream().map(TrafficEntry::json);
      default -> throw new IllegalArgumentException("unknown_for");
    };
  }

  private Stream<JsonObject> last(String user) {
    var stack = world.views().stack(user);
    return stack.isEmpty() ? Stream.empty() : Stream.of(stack.getLast().body());
  }

  private static boolean like(JsonElement element, JsonObject body) {
    JsonObject object = element.getAsJsonObject();
    return matches(Json.string(body, "contains"), part -> Json.write(object).contains(part))
        && matches(
            Json.string(body, "callback_id"),
            id -> Json.string(object, "callback_id", "").equals(id))
        && matches(
            Json.string(body, "after"), ts -> Json.string(object, "ts", "").compareTo(ts) > 0);
  }

  private static boolean matches(Optional<String> wanted, Predicate<String> test) {
    return wanted.isEmpty() || test.test(wanted.get());
  }
}
