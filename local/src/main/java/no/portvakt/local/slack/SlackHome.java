package no.portvakt.local.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import no.portvakt.local.slack.acting.Acts;
import no.portvakt.local.slack.acting.Outcome;
import no.portvakt.local.slack.acting.Surface;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** The app's Home tab as a person saw it when it was read. */
public final class SlackHome {

  private final World world;
  private final Acts acts;
  private final User user;
  private final JsonObject body;

  SlackHome(World world, Acts acts, User user, JsonObject body) {
    this.world = world;
    this.acts = acts;
    this.user = user;
    this.body = body;
  }

  public String text() {
    return BlockText.of(blocks());
  }

  public List<String> buttons() {
    return BlockText.buttons(blocks());
  }

  public JsonObject json() {
    return body.deepCopy();
  }

  /** Clicks a button by its label or action id. */
  public Outcome click(String labelOrActionId) {
    return act(labelOrActionId, JsonNull.INSTANCE);
  }

  /** Chooses a value in a select, overflow or other input. */
  public Outcome choose(String labelOrActionId, String value) {
    return act(labelOrActionId, new JsonPrimitive(value));
  }

  private Outcome act(String name, JsonElement value) {
    View view = world.views().home(user.id()).orElseGet(() -> new View(user.id(), body.deepCopy()));
    return acts.click(
        user,
        new Surface.OfView(view),
        BlockText.click(blocks(), name, value, new JsonObject())
            .orElseThrow(() -> new AssertionError("Nothing called " + name + " in " + this)));
  }

  private JsonArray blocks() {
    return Json.array(body, "blocks");
  }

  @Override
  public String toString() {
    return "[Home of %s] %s %s".formatted(user.name(), text(), buttons());
  }
}
