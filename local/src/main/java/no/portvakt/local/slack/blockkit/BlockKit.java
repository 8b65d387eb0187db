package no.portvakt.local.slack.blockkit;

import static no.portvakt.local.slack.blockkit.Elements.plain;
import static no.portvakt.local.slack.blockkit.Elements.string;
import static no.portvakt.local.slack.blockkit.Elements.text;
import static no.portvakt.local.slack.limits.SlackLimit.ACTIONS_ELEMENTS;
import static no.portvakt.local.slack.limits.SlackLimit.CONTEXT_ELEMENTS;
import static no.portvakt.local.slack.limits.SlackLimit.HEADER;
import static no.portvakt.local.slack.limits.SlackLimit.IDENTIFIER;
import static no.portvakt.local.slack.limits.SlackLimit.IMAGE_ALT;
import static no.portvakt.local.slack.limits.SlackLimit.IMAGE_TITLE;
import static no.portvakt.local.slack.limits.SlackLimit.IMAGE_URL;
import static no.portvakt.local.slack.limits.SlackLimit.INPUT_HINT;
import static no.portvakt.local.slack.limits.SlackLimit.INPUT_LABEL;
import static no.portvakt.local.slack.limits.SlackLimit.MARKDOWN_SUM;
import static no.portvakt.local.slack.limits.SlackLimit.MESSAGE_BLOCKS;
import static no.portvakt.local.slack.limits.SlackLimit.OPTIONS;
import static no.portvakt.local.slack.limits.SlackLimit.OPTION_GROUPS;
import static no.portvakt.local.slack.limits.SlackLimit.PRIVATE_METADATA;
import static no.portvakt.local.slack.limits.SlackLimit.SECTION_FIELD;
import static no.portvakt.local.slack.limits.SlackLimit.SECTION_FIELDS;
import static no.portvakt.local.slack.limits.SlackLimit.TEXT;
import static no.portvakt.local.slack.limits.SlackLimit.VIEW_BLOCKS;
import static no.portvakt.local.slack.limits.SlackLimit.VIEW_CLOSE;
import static no.portvakt.local.slack.limits.SlackLimit.VIEW_SUBMIT;
import static no.portvakt.local.slack.limits.SlackLimit.VIEW_TITLE;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.local.slack.blockkit.Rule.Any;
import no.portvakt.local.slack.blockkit.Rule.Bool;
import no.portvakt.local.slack.blockkit.Rule.ByType;
import no.portvakt.local.slack.blockkit.Rule.Items;
import no.portvakt.local.slack.blockkit.Rule.OneOf;
import no.portvakt.local.slack.blockkit.Rule.Shape;
import no.portvakt.local.slack.blockkit.Rule.Str;
import no.portvakt.local.slack.json.Json;

/** Blocks, views and option lists as Slack accepts them. */
public final class BlockKit {

  private static final ByType CONTEXT_ELEMENT =
      new ByType(
          Map.of(
              "image", Elements.IMAGE,
              "plain_text", textElement("emoji"),
              "mrkdwn", textElement("verbatim")));

  private static final ByType BLOCK =
      new ByType(
          Map.of(
              "section",
                  block()
                      .may("text", text(TEXT))
                      .may("fields", new Items(text(SECTION_FIELD), 1, SECTION_FIELDS.max()))
                      .may("accessory", Elements.ACCESSORY)
                      .may("expand", new Bool())
                      .either("text", "fields"),
              "header", block().must("text", plain(HEADER)),
              "divider", block(),
              "context",
                  block().must("elements", new Items(CONTEXT_ELEMENT, 1, CONTEXT_ELEMENTS.max())),
              "actions",
                  block()
                      .must("elements", new Items(Elements.INTERACTIVE, 1, ACTIONS_ELEMENTS.max())),
              "input",
                  block()
                      .must("label", plain(INPUT_LABEL))
                      .must("element", Elements.INPUT)
                      .may("hint", plain(INPUT_HINT))
                      .may("optional", new Bool())
                      .may("dispatch_action", new Bool()),
              "image",
                  block()
                      .may("image_url", string(IMAGE_URL))
                      .may("slack_file", new Any())
                      .must("alt_text", string(IMAGE_ALT))
                      .may("title", plain(IMAGE_TITLE))
                      .either("image_url", "slack_file"),
              "markdown", block().must("text", string(MARKDOWN_SUM)),
              "rich_text", block().must("elements", new Any())));

  private static final Shape VIEW =
      Shape.empty()
          .must("blocks", new Items(BLOCK, 1, VIEW_BLOCKS.max()))
          .may("private_metadata", new Str(0, PRIVATE_METADATA.max()))
          .may("callback_id", new Str(0, IDENTIFIER.max()))
          .may("external_id", new Str(0, IDENTIFIER.max()));

  private static final ByType ANY_VIEW =
      new ByType(
          Map.of(
              "home",
              VIEW,
              "modal",
              VIEW.must("title", plain(VIEW_TITLE))
                  .may("submit", plain(VIEW_SUBMIT))
                  .may("close", plain(VIEW_CLOSE))
                  .may("clear_on_close", new Bool())
                  .may("notify_on_close", new Bool())
                  .may("submit_disabled", new Bool())));

  private static final Shape SUGGESTIONS =
      Shape.empty()
          .may("options", new Items(Elements.OPTION, 0, OPTIONS.max()))
          .may("option_groups", new Items(Elements.OPTION_GROUP, 0, OPTION_GROUPS.max()))
          .either("options", "option_groups");

  private BlockKit() {}

  public static List<Finding> checkBlocks(JsonElement blocks) {
    var findings =
        new ArrayList<>(
            Checker.check(new Items(BLOCK, 0, MESSAGE_BLOCKS.max()), blocks, "/blocks"));
    if (blocks.isJsonArray()) {
      findings.addAll(duplicates(blocks.getAsJsonArray(), "/blocks"));
    }
    return findings;
  }

  /** Checks a view of the only type allowed here, modal or home. */
  public static List<Finding> checkView(JsonObject view, String type) {
    var shape = Shape.empty().must("view", ANY_VIEW);
    var findings = new ArrayList<>(Checker.check(shape, Json.of("view", view), ""));
    if (!Json.string(view, "type", type).equals(type)) {
      findings.addAll(Checker.check(new OneOf(Set.of(type)), view.get("type"), "/view/type"));
    }
    findings.addAll(duplicates(Json.array(view, "blocks"), "/view/blocks"));
    boolean asks = Json.objects(view, "blocks").anyMatch(block -> isType(block, "input"));
    if (type.equals("modal") && asks && !view.has("submit")) {
      findings.add(new Finding("missing required field: submit", "/view"));
    }
    return findings;
  }

  public static List<Finding> checkSuggestions(JsonObject answer) {
    return Checker.check(SUGGESTIONS, answer, "");
  }

  /** The characters of all texts, which Slack sums up for its undocumented limit. */
  public static int textLength(JsonElement element) {
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream().mapToInt(BlockKit::textLength).sum();
    }
    if (!element.isJsonObject()) {
      return 0;
    }
    return element.getAsJsonObject().entrySet().stream()
        .mapToInt(member ->
            member.getKey().equals("text") && member.getValue().isJsonPrimitive()
                ? member.getValue().getAsString().length()
                : textLength(member.getValue()))
        .sum();
  }

  /** Every interactive or input element directly in this block. */
  public static Stream<JsonObject> elements(JsonObject block) {
    return Stream.of(
            Json.objects(block, "elements"),
            Json.object(block, "element").stream(),
            Json.object(block, "accessory").stream())
        .flatMap(elements -> elements)
        .filter(element ->
            Elements.ACCESSORY.shapes().containsKey(type(element))
                || Elements.INPUT.shapes().containsKey(type(element)))
        .filter(element -> !isType(element, "image"));
  }

  public static String type(JsonObject object) {
    return Json.string(object, "type", "");
  }

  private static boolean isType(JsonObject object, String type) {
    return type(object).equals(type);
  }

  private static List<Finding> duplicates(JsonArray blocks, String pointer) {
    var findings = new ArrayList<Finding>();
    var blockIds = new HashSet<String>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(i).isJsonObject()) {
        continue;
      }
      var block = blocks.get(i).getAsJsonObject();
      String here = pointer + "/" + i;
      Json.string(block, "block_id")
          .filter(id -> !blockIds.add(id))
          .ifPresent(id ->
              findings.add(new Finding("block_id already exists: " + id, here + "/block_id")));
      var actionIds = new HashSet<String>();
      elements(block)
          .flatMap(element -> Json.string(element, "action_id").stream())
          .filter(id -> !actionIds.add(id))
          .forEach(id -> findings.add(new Finding("action_id already exists: " + id, here)));
    }
    return findings;
  }

  private static Shape block() {
    return Shape.empty().may("block_id", new Str(0, IDENTIFIER.max()));
  }

  private static Shape textElement(String flag) {
    return Shape.empty().must("text", new Str(1, TEXT.max())).may(flag, new Bool());
  }
}
