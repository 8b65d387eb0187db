package no.portvakt.local.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.local.slack.acting.Click;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;

/** Reads blocks as a person does: by their texts and labels. */
final class BlockText {

  private BlockText() {}

  /** Every text a person sees, line by line. */
  static String of(JsonArray blocks) {
    return texts(blocks).collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(JsonElement element) {
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream().flatMap(BlockText::texts);
    }
    if (!element.isJsonObject()) {
      return Stream.empty();
    }
    return element.getAsJsonObject().entrySet().stream()
        .filter(member -> !member.getKey().equals("confirm"))
        .flatMap(member ->
            member.getKey().equals("text") && member.getValue().isJsonPrimitive()
                ? Stream.of(member.getValue().getAsString())
                : texts(member.getValue()));
  }

  /** The labels of the buttons. */
  static List<String> buttons(JsonArray blocks) {
    return Json.objects(blocks)
        .flatMap(BlockKit::elements)
        .filter(element -> BlockKit.type(element).equals("button"))
        .map(BlockText::label)
        .toList();
  }

  /** A click on what has this label or action id; a choice if a value is given. */
  static Optional<Click> click(
      JsonArray blocks, String labelOrActionId, JsonElement value, JsonObject values) {
    return Json.objects(blocks)
        .flatMap(block ->
            BlockKit.elements(block)
                .filter(element -> isCalled(block, element, labelOrActionId))
                .map(element ->
                    new Click(
                        Json.string(block, "block_id", ""),
                        Json.string(element, "action_id", ""),
                        value,
                        values)))
        .findFirst();
  }

  static boolean isCalled(JsonObject block, JsonObject element, String name) {
    return Json.string(element, "action_id", "").equals(name)
        || Json.string(block, "block_id", "").equals(name)
        || label(element).equals(name)
        || Json.string(Json.objectOrEmpty(block, "label"), "text", "").equals(name);
  }

  private static String label(JsonObject element) {
    return Json.string(Json.objectOrEmpty(element, "text"), "text", "");
  }
}
