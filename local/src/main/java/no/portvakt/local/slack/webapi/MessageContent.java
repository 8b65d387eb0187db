package no.portvakt.local.slack.webapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.limits.SlackLimit;
import no.portvakt.local.slack.world.Names;
import no.portvakt.local.slack.world.World;

/** What a message says: text, blocks, attachments and metadata, checked against Slack's limits. */
record MessageContent(JsonObject members) {

  /** The content of these arguments; a text too long is cut, or refused. */
  static MessageContent of(World world, Args args, boolean refuseLongText) {
    var content = new JsonObject();
    args.string("text").ifPresent(text -> content.addProperty("text", text(text, refuseLongText)));
    args.tree("blocks", "invalid_blocks_format")
        .ifPresent(blocks -> {
          checkBlocks(blocks);
          content.add("blocks", Names.complete(blocks, world.ids()));
        });
    args.tree("attachments", "invalid_attachments")
        .ifPresent(attachments -> content.add("attachments", checkAttachments(attachments)));
    args.tree("metadata", "invalid_metadata_format")
        .ifPresent(metadata -> content.add("metadata", checkMetadata(metadata)));
    return new MessageContent(content);
  }

  MessageContent mustSaySomething() {
    boolean text = !Json.string(members, "text", "").isEmpty();
    boolean blocks = !Json.array(members, "blocks").isEmpty();
    if (!text && !blocks && Json.array(members, "attachments").isEmpty()) {
      throw new ApiError("no_text");
    }
    return this;
  }

  JsonObject into(JsonObject body) {
    members.entrySet().forEach(member -> body.add(member.getKey(), member.getValue()));
    return body;
  }

  private static String text(String text, boolean refuse) {
    if (text.length() <= SlackLimit.MESSAGE_TEXT.max()) {
      return text;
    }
    if (refuse) {
      throw new ApiError("msg_too_long");
    }
    return text.substring(0, SlackLimit.MESSAGE_TEXT.max());
  }

  private static void checkBlocks(JsonElement blocks) {
    if (!blocks.isJsonArray()) {
      throw new ApiError("invalid_blocks_format");
    }
    var findings = BlockKit.checkBlocks(blocks);
    if (!findings.isEmpty()) {
      throw ApiError.findings("invalid_blocks", findings);
    }
    int markdown =
        Json.objects(blocks.getAsJsonArray())
            .filter(block -> BlockKit.type(block).equals("markdown"))
            .mapToInt(block -> Json.string(block, "text", "").length())
            .sum();
    if (markdown > SlackLimit.MARKDOWN_SUM.max()
        || BlockKit.textLength(blocks) - markdown > SlackLimit.MESSAGE_BLOCK_TEXT_SUM.max()) {
      throw new ApiError("msg_blocks_too_long");
    }
  }

  private static JsonElement checkAttachments(JsonElement attachments) {
    if (!attachments.isJsonArray()) {
      throw new ApiError("invalid_attachments");
    }
    if (attachments.getAsJsonArray().size() > SlackLimit.MESSAGE_ATTACHMENTS.max()) {
      throw new ApiError("too_many_attachments");
    }
    return attachments;
  }

  private static JsonElement checkMetadata(JsonElement metadata) {
    boolean whole =
        metadata.isJsonObject()
            && metadata.getAsJsonObject().has("event_type")
            && metadata.getAsJsonObject().has("event_payload");
    if (!whole) {
      throw new ApiError("invalid_metadata_schema");
    }
    if (Json.write(metadata).getBytes(StandardCharsets.UTF_8).length
        > SlackLimit.MESSAGE_METADATA_BYTES.max()) {
      throw new ApiError("metadata_too_large");
    }
    return metadata;
  }
}
