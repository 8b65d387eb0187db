package no.portvakt.local.slack.world;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;
import no.portvakt.local.slack.json.Json;

/** Gives ids to the blocks and elements that the app left unnamed, as Slack does. */
public final class Names {

  private static final Set<String> UNNAMED = Set.of("image", "plain_text", "mrkdwn");

  private Names() {}

  public static JsonArray complete(JsonElement blocks, Ids ids) {
    var named = blocks.deepCopy().getAsJsonArray();
    Json.objects(named).forEach(block -> complete(block, ids));
    return named;
  }

  private static void complete(JsonObject block, Ids ids) {
    name(block, "block_id", ids);
    Json.object(block, "element").ifPresent(element -> name(element, "action_id", ids));
    Json.object(block, "accessory").ifPresent(element -> action(element, ids));
    Json.objects(block, "elements").forEach(element -> action(element, ids));
  }

  private static void action(JsonObject element, Ids ids) {
    if (!UNNAMED.contains(Json.string(element, "type", "")) && !element.has("elements")) {
      name(element, "action_id", ids);
    }
  }

  private static void name(JsonObject object, String member, Ids ids) {
    if (Json.string(object, member, "").isEmpty()) {
      object.addProperty(member, ids.name());
    }
  }
}
