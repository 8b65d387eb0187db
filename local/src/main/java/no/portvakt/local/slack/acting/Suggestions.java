package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.List;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.delivery.Ack;
import no.portvakt.local.slack.delivery.Outbound;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** Options of external selects, asked of the app while a person types. */
final class Suggestions {

  private static final int DEFAULT_MIN_QUERY = 3;

  private final Slack slack;
  private final World world;
  private final Problems problems;
  private final Offered offered;

  Suggestions(Slack slack, Problems problems, Offered offered) {
    this.slack = slack;
    this.world = slack.world();
    this.problems = problems;
    this.offered = offered;
  }

  Outcome suggest(User user, Surface surface, String blockId, String actionId, String query) {
    JsonObject element =
        surface
            .element(blockId, actionId)
            .orElseThrow(() -> new IllegalArgumentException("no such element: " + actionId));
    if (query.length() < Json.integer(element, "min_query_length", DEFAULT_MIN_QUERY)) {
      return Outcome.done(Json.of("options", List.of()));
    }
    JsonObject payload = Payloads.interaction(world, "block_suggestion", user);
    payload.addProperty("action_id", actionId);
    payload.addProperty("block_id", blockId);
    payload.addProperty("value", query);
    payload.add("container", surface.container());
    switch (surface) {
      case Surface.OfMessage in -> {
        payload.add(
            "channel",
            Payloads.channel(world.conversations().find(in.message().channel()).orElseThrow()));
        payload.add("message", in.message().body());
      }
      case Surface.OfView in -> payload.add("view", in.view().body());
    }
    Ack ack =
        slack
            .delivery()
            .send(
                new Outbound(
                    Outbound.Kind.OPTIONS, "block_suggestion", actionId, user.id(), payload));
    JsonObject where = surface.where(blockId, actionId);
    if (!ack.ok()) {
      return problems.silent(user.id(), "options", ack.problem().orElse(""), where);
    }
    var findings = BlockKit.checkSuggestions(ack.json());
    if (!findings.isEmpty()) {
      return problems.silent(user.id(), "options", findings.getFirst().text(), where);
    }
    return remembered(user, ack.json());
  }

  private Outcome remembered(User user, JsonObject answer) {
    Json.objects(answer, "options").forEach(option -> offered.add(user.id(), option));
    Json.objects(answer, "option_groups")
        .flatMap(group -> Json.objects(group, "options"))
        .forEach(option -> offered.add(user.id(), option));
    return Outcome.done(answer);
  }
}
