package no.portvakt.local.slack.acting;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** What a person clicks in: a message or a view. */
public sealed interface Surface {

  record OfMessage(Message message) implements Surface {}

  record OfView(View view) implements Surface {}

  /** The surface that the page names, as it stands now. */
  static Optional<Surface> find(World world, String user, JsonObject container) {
    if (Json.string(container, "type", "").equals("view")) {
      return world
          .views()
          .find(Json.string(container, "view_id", ""))
          .filter(view -> view.user().equals(user))
          .map(OfView::new);
    }
    String ts = Json.string(container, "ts", "");
    return world
        .messages()
        .find(Json.string(container, "channel", ""), ts)
        .or(() -> world.ephemerals().find(user, ts))
        .map(OfMessage::new);
  }

  default JsonArray blocks() {
    return switch (this) {
      case OfMessage in -> Json.array(in.message().body(), "blocks");
      case OfView in -> Json.array(in.view().body(), "blocks");
    };
  }

  default JsonObject before() {
    return switch (this) {
      case OfMessage in -> new JsonObject();
      case OfView in -> in.view().values();
    };
  }

  default JsonObject container() {
    return switch (this) {
      case OfMessage in ->
          Json.of(
              "type", "message",
              "message_ts", in.message().ts(),
              "channel_id", in.message().channel(),
              "is_ephemeral", in.message().ephemeral());
      case OfView in -> Json.of("type", "view", "view_id", in.view().id());
    };
  }

  /** Where a problem with this surface is shown. */
  default JsonObject where(String blockId, String actionId) {
    return switch (this) {
      case OfMessage in ->
          Json.of(
              "channel",
              in.message().channel(),
              "ts",
              in.message().ts(),
              "blockId",
              blockId,
              "actionId",
              actionId);
      case OfView in -> Json.of("viewId", in.view().id(), "blockId", blockId, "actionId", actionId);
    };
  }

  default Optional<JsonObject> element(String blockId, String actionId) {
    return Json.objects(blocks())
        .filter(block -> Json.string(block, "block_id", "").equals(blockId))
        .flatMap(BlockKit::elements)
        .filter(element -> Json.string(element, "action_id", "").equals(actionId))
        .findFirst();
  }
}
