package no.portvakt.local.slack.acting;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.delivery.Ack;
import no.portvakt.local.slack.delivery.Outbound;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.webapi.Replies;
import no.portvakt.local.slack.world.Field;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.State;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** Clicks and choices in messages, modals and the Home tab. */
final class Clicks {

  private final Slack slack;
  private final World world;
  private final Problems problems;
  private final Offered offered;

  Clicks(Slack slack, Problems problems, Offered offered) {
    this.slack = slack;
    this.world = slack.world();
    this.problems = problems;
    this.offered = offered;
  }

  Outcome click(User user, Surface surface, Click click) {
    JsonObject element =
        surface
            .element(click.blockId(), click.actionId())
            .orElseThrow(() -> new IllegalArgumentException("no such element: " + click));
    JsonObject state =
        State.entered(
            surface.blocks(), surface.before(), withOwn(click, element), offered.to(user.id()));
    JsonObject payload = Payloads.interaction(world, "block_actions", user);
    payload.addProperty("trigger_id", slack.triggers().issue(user.id(), "block_actions"));
    payload.add("container", surface.container());
    payload.add("actions", Json.tree(List.of(action(element, click, state))));
    switch (surface) {
      case Surface.OfMessage in -> describe(payload, user, in.message(), state);
      case Surface.OfView in ->
          payload.add("view", world.views().enter(in.view().with(state)).body());
    }
    Ack ack =
        slack
            .delivery()
            .send(
                new Outbound(
                    Outbound.Kind.INTERACTION,
                    "block_actions",
                    click.actionId(),
                    user.id(),
                    payload));
    JsonObject where = surface.where(click.blockId(), click.actionId());
    return ack.problem()
        .map(code -> problems.silent(user.id(), "action", code, where))
        .orElseGet(Outcome::done);
  }

  private void describe(JsonObject payload, User user, Message message, JsonObject state) {
    payload.add(
        "channel", Payloads.channel(world.conversations().find(message.channel()).orElseThrow()));
    payload.add("state", Json.of("values", state));
    payload.addProperty(
        "response_url",
        slack
            .responseUrls()
            .issue(
                "actions",
                new Replies.Context(user.id(), message.channel(), Optional.of(message))));
    if (!message.ephemeral()) {
      payload.add("message", message.body());
    }
  }

  /** The values entered, with the element's own new value among them. */
  private static JsonObject withOwn(Click click, JsonObject element) {
    JsonObject values = click.values().deepCopy();
    if (Field.of(element).isPresent()) {
      JsonObject block = Json.objectOrEmpty(values, click.blockId());
      block.add(click.actionId(), click.value());
      values.add(click.blockId(), block);
    }
    return values;
  }

  private JsonObject action(JsonObject element, Click click, JsonObject state) {
    JsonObject action =
        Json.of(
            "type", BlockKit.type(element),
            "block_id", click.blockId(),
            "action_id", click.actionId(),
            "action_ts", world.ids().ts());
    for (String copied : List.of("text", "value", "style", "placeholder")) {
      Json.member(element, copied).ifPresent(member -> action.add(copied, member));
    }
    if (BlockKit.type(element).equals("overflow")) {
      action.add("selected_option", chosen(element, click.value()));
    }
    Json.object(Json.objectOrEmpty(state, click.blockId()), click.actionId())
        .ifPresent(own -> own.entrySet().forEach(m -> action.add(m.getKey(), m.getValue())));
    return action;
  }

  private static JsonElement chosen(JsonObject element, JsonElement value) {
    String wanted = value.isJsonPrimitive() ? value.getAsString() : "";
    return Field.options(element)
        .filter(option -> Json.string(option, "value", "").equals(wanted))
        .findFirst()
        .<JsonElement>map(option -> option)
        .orElse(JsonNull.INSTANCE);
  }
}
