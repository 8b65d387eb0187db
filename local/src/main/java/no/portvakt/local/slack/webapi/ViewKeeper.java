package no.portvakt.local.slack.webapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.limits.SlackLimit;
import no.portvakt.local.slack.world.Names;
import no.portvakt.local.slack.world.State;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** Checks what the app sends as a view, completes it, and puts it where it belongs. */
public final class ViewKeeper {

  private final World world;

  public ViewKeeper(World world) {
    this.world = world;
  }

  /** What is wrong with a view, as Slack's answer; empty members if nothing. */
  public List<String> problems(JsonObject view, String type) {
    return BlockKit.checkView(view, type).stream().map(finding -> finding.text()).toList();
  }

  View open(String user, JsonObject view) {
    check(view, "modal");
    mustBeFree(view);
    world.views().clear(user);
    return push(user, view, true);
  }

  /** Lays a view over the topmost one. */
  public View push(String user, JsonObject view) {
    check(view, "modal");
    mustBeFree(view);
    return push(user, view, false);
  }

  private View push(String user, JsonObject view, boolean root) {
    var stack = world.views().stack(user);
    if (stack.size() >= SlackLimit.VIEW_STACK.max()) {
      throw new ApiError("push_limit_reached");
    }
    if (!root && stack.isEmpty()) {
      throw new ApiError("not_found");
    }
    String id = world.ids().next("V");
    JsonObject body = complete(view, id, new JsonObject());
    body.addProperty("root_view_id", stack.isEmpty() ? id : stack.getFirst().id());
    if (!stack.isEmpty()) {
      body.addProperty("previous_view_id", stack.getLast().id());
    }
    var pushed = new View(user, body);
    world.views().push(pushed);
    return pushed;
  }

  /** Puts a view in the place of an open one, keeping what was entered under the same ids. */
  public View update(View old, JsonObject view) {
    check(view, old.type());
    if (!Json.string(view, "external_id", "").equals(old.externalId().orElse(""))) {
      mustBeFree(view);
    }
    JsonObject body = complete(view, old.id(), old.values());
    body.addProperty("root_view_id", old.rootId());
    body.add("previous_view_id", old.body().get("previous_view_id"));
    var updated = new View(old.user(), body);
    world.views().replace(updated);
    return updated;
  }

  View publish(String user, JsonObject view) {
    check(view, "home");
    var old = world.views().home(user);
    String id = old.map(View::id).orElseGet(() -> world.ids().next("V"));
    JsonObject body = complete(view, id, old.map(View::values).orElseGet(JsonObject::new));
    body.addProperty("root_view_id", id);
    var home = new View(user, body);
    world.views().publish(home);
    return home;
  }

  private static void check(JsonObject view, String type) {
    if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > SlackLimit.VIEW_BYTES.max()) {
      throw new ApiError("view_too_large");
    }
    var findings = BlockKit.checkView(view, type);
    if (!findings.isEmpty()) {
      throw ApiError.findings("invalid_arguments", findings);
    }
  }

  private void mustBeFree(JsonObject view) {
    String externalId = Json.string(view, "external_id", "");
    if (!externalId.isEmpty() && world.views().byExternalId(externalId).isPresent()) {
      throw new ApiError("duplicate_external_id");
    }
  }

  private JsonObject complete(JsonObject view, String id, JsonObject entered) {
    JsonArray blocks = Names.complete(view.get("blocks"), world.ids());
    var content = world.content();
    JsonObject body =
        Json.of(
            "id",
            id,
            "team_id",
            content.team().id(),
            "private_metadata",
            "",
            "callback_id",
            "",
            "external_id",
            "",
            "title",
            null,
            "close",
            null,
            "submit",
            null,
            "previous_view_id",
            null,
            "clear_on_close",
            false,
            "notify_on_close",
            false,
            "app_id",
            content.app().id(),
            "bot_id",
            content.app().botId(),
            "app_installed_team_id",
            content.team().id());
    view.entrySet().forEach(member -> body.add(member.getKey(), member.getValue()));
    body.add("blocks", blocks);
    body.addProperty("hash", world.ids().ts() + "." + world.ids().name());
    body.add("state", Json.of("values", State.initial(blocks, entered)));
    return body;
  }
}
