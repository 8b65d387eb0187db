package no.portvakt.local.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.local.slack.acting.Acts;
import no.portvakt.local.slack.acting.Outcome;
import no.portvakt.local.slack.acting.Surface;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Field;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** An open modal in a person's hands; it follows the app's updates and keeps what was entered. */
public final class SlackModal {

  private final World world;
  private final Acts acts;
  private final User user;
  private final String id;
  private final JsonObject values = new JsonObject();

  SlackModal(World world, Acts acts, User user, String id) {
    this.world = world;
    this.acts = acts;
    this.user = user;
    this.id = id;
  }

  public boolean open() {
    return world.views().find(id).isPresent();
  }

  public String title() {
    return Json.string(Json.objectOrEmpty(json(), "title"), "text", "");
  }

  public String callbackId() {
    return view().callbackId();
  }

  public String text() {
    return BlockText.of(blocks());
  }

  /** The labels of the fields. */
  public List<String> fields() {
    return Json.objects(blocks())
        .flatMap(block -> Json.string(Json.objectOrEmpty(block, "label"), "text").stream())
        .toList();
  }

  public List<String> buttons() {
    return BlockText.buttons(blocks());
  }

  public JsonObject json() {
    return view().body().deepCopy();
  }

  /** Writes into a field, named by its label, action id or block id. */
  public SlackModal fill(String field, String text) {
    return enter(field, new JsonPrimitive(text));
  }

  /** Empties a field. */
  public SlackModal clear(String field) {
    return enter(field, JsonNull.INSTANCE);
  }

  /** Chooses an option by its text or value. */
  public SlackModal choose(String field, String option) {
    return enter(field, new JsonPrimitive(optionValue(named(field).element(), option)));
  }

  /** Chooses several options by their texts or values. */
  public SlackModal chooseAll(String field, String... options) {
    var chosen = new JsonArray();
    Stream.of(options).forEach(option -> chosen.add(optionValue(named(field).element(), option)));
    return enter(field, chosen);
  }

  /** Types into an external select and gives the texts of what the app suggests. */
  public List<String> search(String field, String query) {
    return suggestions(field, query)
        .map(option -> Json.string(Json.objectOrEmpty(option, "text"), "text", ""))
        .toList();
  }

  /** Types into an external select and takes the first suggestion. */
  public SlackModal pick(String field, String query) {
    JsonObject first =
        suggestions(field, query)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No suggestion for " + query));
    return enter(field, new JsonPrimitive(Json.string(first, "value", "")));
  }

  private Stream<JsonObject> suggestions(String field, String query) {
    var named = named(field);
    JsonObject found =
        acts.suggest(user, new Surface.OfView(view()), named.blockId(), named.actionId(), query)
            .succeeds()
            .found();
    return Stream.concat(
        Json.objects(found, "options"),
        Json.objects(found, "option_groups").flatMap(group -> Json.objects(group, "options")));
  }

  /** Clicks a button, or dispatches a field, by its label or action id. */
  public Outcome click(String labelOrActionId) {
    var own = named(labelOrActionId);
    JsonElement value =
        Optional.ofNullable(Json.objectOrEmpty(values, own.blockId()).get(own.actionId()))
            .orElse(JsonNull.INSTANCE);
    return acts.click(
        user,
        new Surface.OfView(view()),
        BlockText.click(blocks(), labelOrActionId, value, values).orElseThrow());
  }

  public Outcome submit() {
    return acts.submit(user, view(), values);
  }

  /** Cancel, or back to the modal below. */
  public Outcome cancel() {
    return acts.close(user, view(), false);
  }

  /** The X in the corner: the whole stack. */
  public Outcome closeAll() {
    return acts.close(user, view(), true);
  }

  private record Named(String blockId, String actionId, JsonObject element) {}

  private SlackModal enter(String field, JsonElement value) {
    var named = named(field);
    JsonObject block = Json.objectOrEmpty(values, named.blockId());
    block.add(named.actionId(), value);
    values.add(named.blockId(), block);
    return this;
  }

  private Named named(String name) {
    return Json.objects(blocks())
        .flatMap(block ->
            BlockKit.elements(block)
                .filter(element -> BlockText.isCalled(block, element, name))
                .map(element ->
                    new Named(
                        Json.string(block, "block_id", ""),
                        Json.string(element, "action_id", ""),
                        element)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing called " + name + " in " + this));
  }

  private static String optionValue(JsonObject element, String textOrValue) {
    return Field.options(element)
        .filter(option ->
            Json.string(option, "value", "").equals(textOrValue)
                || Json.string(Json.objectOrEmpty(option, "text"), "text", "").equals(textOrValue))
        .findFirst()
        .map(option -> Json.string(option, "value", ""))
        .orElse(textOrValue);
  }

  private View view() {
    return world.views().find(id).orElseThrow(() -> new AssertionError("The modal is closed"));
  }

  private JsonArray blocks() {
    return Json.array(view().body(), "blocks");
  }

  @Override
  public String toString() {
    return open() ? "[modal %s] %s".formatted(title(), text()) : "[closed modal]";
  }
}
