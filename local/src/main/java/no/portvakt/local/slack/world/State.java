package no.portvakt.local.slack.world;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Function;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;

/** {@code state.values} of a surface: an entry for every element that can hold a value. */
public final class State {

  private State() {}

  /** What stands before anyone has touched it, keeping what was entered under the same ids. */
  public static JsonObject initial(JsonArray blocks, JsonObject before) {
    return fill(
        blocks,
        (block, element, field) ->
            Json.object(Json.objectOrEmpty(before, id(block)), action(element))
                .filter(old -> Json.string(old, "type", "").equals(BlockKit.type(element)))
                .orElseGet(() -> field.initialState(element)));
  }

  /** The state with the values of the page laid over it. */
  public static JsonObject entered(
      JsonArray blocks,
      JsonObject before,
      JsonObject values,
      Function<String, Optional<JsonObject>> offered) {
    JsonObject initial = initial(blocks, before);
    return fill(
        blocks,
        (block, element, field) -> {
          var ofBlock = Json.objectOrEmpty(values, id(block));
          JsonElement value = ofBlock.get(action(element));
          return ofBlock.has(action(element))
              ? field.state(element, value, offered)
              : initial.getAsJsonObject(id(block)).getAsJsonObject(action(element));
        });
  }

  private interface Entry {
    JsonObject of(JsonObject block, JsonObject element, Field field);
  }

  private static JsonObject fill(JsonArray blocks, Entry entry) {
    var values = new JsonObject();
    Json.objects(blocks)
        .forEach(block ->
            BlockKit.elements(block)
                .forEach(element ->
                    Field.of(element)
                        .ifPresent(field -> {
                          if (!values.has(id(block))) {
                            values.add(id(block), new JsonObject());
                          }
                          values
                              .getAsJsonObject(id(block))
                              .add(action(element), entry.of(block, element, field));
                        })));
    return values;
  }

  private static String id(JsonObject block) {
    return Json.string(block, "block_id", "");
  }

  private static String action(JsonObject element) {
    return Json.string(element, "action_id", "");
  }
}
