package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.portvakt.local.slack.delivery.Ack;
import no.portvakt.local.slack.delivery.Outbound;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.webapi.ApiError;
import no.portvakt.local.slack.world.State;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** Submitting and closing modals. */
final class Modals {

  private final Slack slack;
  private final World world;
  private final Problems problems;
  private final Offered offered;

  Modals(Slack slack, Problems problems, Offered offered) {
    this.slack = slack;
    this.world = slack.world();
    this.problems = problems;
    this.offered = offered;
  }

  Outcome submit(User user, View view, JsonObject values) {
    var entered =
        world
            .views()
            .enter(
                view.with(
                    State.entered(
                        Json.array(view.body(), "blocks"),
                        view.values(),
                        values,
                        offered.to(user.id()))));
    Map<String, String> errors = new FieldCheck(user.locale()).errors(entered);
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    JsonObject payload = Payloads.interaction(world, "view_submission", user);
    payload.addProperty("trigger_id", slack.triggers().issue(user.id(), "view_submission"));
    payload.add("view", entered.body());
    payload.add("response_urls", Json.tree(List.of()));
    Ack ack = deliver(user, entered, "view_submission", payload);
    if (!ack.ok()) {
      return trouble(user, entered, ack.problem().orElse(""));
    }
    try {
      return respond(user, entered, ack.json());
    } catch (ApiError e) {
      return trouble(user, entered, String.valueOf(e.getMessage()));
    }
  }

  private Outcome respond(User user, View view, JsonObject response) {
    switch (Json.string(response, "response_action", "")) {
      case "" -> world.views().close(view);
      case "clear" -> world.views().clear(user.id());
      case "update" -> slack.views().update(view, Json.objectOrEmpty(response, "view"));
      case "push" -> slack.views().push(user.id(), Json.objectOrEmpty(response, "view"));
      case "errors" -> {
        return errors(user, view, Json.objectOrEmpty(response, "errors"));
      }
      default -> {
        return trouble(user, view, "invalid_response_action");
      }
    }
    return Outcome.done();
  }

  private Outcome errors(User user, View view, JsonObject errors) {
    var texts = new TreeMap<String, String>();
    errors.keySet().forEach(block -> texts.put(block, Json.string(errors, block, "")));
    var known =
        Json.objects(view.body(), "blocks")
            .filter(block -> Json.string(block, "type", "").equals("input"))
            .map(block -> Json.string(block, "block_id", ""))
            .toList();
    if (texts.isEmpty() || !known.containsAll(texts.keySet())) {
      return trouble(user, view, "unknown_block_id");
    }
    return Outcome.refused(texts);
  }

  private Outcome trouble(User user, View view, String code) {
    return problems.tell(
        user.id(),
        "view",
        code,
        "We had some trouble connecting. Try again? (%s)".formatted(code),
        Json.of("viewId", view.id()));
  }

  Outcome close(User user, View view, boolean all) {
    boolean clears = all || view.clearOnClose();
    var closed = clears ? world.views().stack(user.id()).reversed() : List.of(view);
    if (clears) {
      world.views().clear(user.id());
    } else {
      world.views().close(view);
    }
    for (View one : closed) {
      if (one.notifyOnClose()) {
        JsonObject payload = Payloads.interaction(world, "view_closed", user);
        payload.add("view", one.body());
        payload.addProperty("is_cleared", clears);
        deliver(user, one, "view_closed", payload);
      }
    }
    return Outcome.done();
  }

  private Ack deliver(User user, View view, String type, JsonObject payload) {
    return slack
        .delivery()
        .send(new Outbound(Outbound.Kind.INTERACTION, type, view.callbackId(), user.id(), payload));
  }
}
