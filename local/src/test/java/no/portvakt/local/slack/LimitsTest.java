package no.portvakt.local.slack;

import static no.portvakt.local.slack.Blocks.actions;
import static no.portvakt.local.slack.Blocks.button;
import static no.portvakt.local.slack.Blocks.input;
import static no.portvakt.local.slack.Blocks.modal;
import static no.portvakt.local.slack.Blocks.option;
import static no.portvakt.local.slack.Blocks.plain;
import static no.portvakt.local.slack.Blocks.section;
import static no.portvakt.local.slack.Blocks.select;
import static no.portvakt.local.slack.Blocks.textInput;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class LimitsTest {

  /** At the limit, one over it, and what is said then. */
  static final List<Arguments> BLOCKS =
      List.of(
          limit("section text", n -> section(x(n)), 3000, "/blocks/0/text/text"),
          limit(
              "header",
              n -> Json.of("type", "header", "text", plain(x(n))),
              150,
              "/blocks/0/text/text"),
          limit(
              "button text", n -> actions(button(x(n), "a")), 75, "/blocks/0/elements/0/text/text"),
          limit(
              "action id", n -> actions(button("Ja", x(n))), 255, "/blocks/0/elements/0/action_id"),
          limit(
              "button value",
              n -> actions(with(button("Ja", "a"), "value", x(n))),
              2000,
              "/blocks/0/elements/0/value"),
          limit(
              "label for screen readers",
              n -> actions(with(button("Ja", "a"), "accessibility_label", x(n))),
              75,
              "/blocks/0/elements/0/accessibility_label"),
          limit("input label", n -> input("b", x(n), textInput("a")), 2000, "/blocks/0/label/text"),
          limit(
              "placeholder",
              n -> input("b", "l", with(textInput("a"), "placeholder", plain(x(n)))),
              150,
              "/blocks/0/element/placeholder/text"),
          limit(
              "option text",
              n -> actions(select("a", option(x(n), "v"))),
              75,
              "/blocks/0/elements/0/options/0/text/text"),
          limit(
              "option value",
              n -> actions(select("a", option("t", x(n)))),
              150,
              "/blocks/0/elements/0/options/0/value"),
          limit(
              "options",
              n -> actions(select("a", repeat(option("t", "v"), n))),
              100,
              "/blocks/0/elements/0/options"),
          limit(
              "confirm title",
              n -> actions(with(button("Ja", "a"), "confirm", confirm(x(n), "t", "c"))),
              100,
              "/blocks/0/elements/0/confirm/title/text"),
          limit(
              "confirm text",
              n -> actions(with(button("Ja", "a"), "confirm", confirm("t", x(n), "c"))),
              300,
              "/blocks/0/elements/0/confirm/text/text"),
          limit(
              "confirm button",
              n -> actions(with(button("Ja", "a"), "confirm", confirm("t", "t", x(n)))),
              30,
              "/blocks/0/elements/0/confirm/confirm/text"),
          limit(
              "context elements",
              n -> Json.of("type", "context", "elements", Collections.nCopies(n, plain("x"))),
              10,
              "/blocks/0/elements"),
          limit(
              "section fields",
              n -> Json.of("type", "section", "fields", Collections.nCopies(n, plain("x"))),
              10,
              "/blocks/0/fields"),
          limit(
              "actions",
              n ->
                  actions(
                      IntStream.range(0, n)
                          .mapToObj(i -> button("b", "a" + i))
                          .toArray(JsonObject[]::new)),
              25,
              "/blocks/0/elements"));

  @ParameterizedTest(name = "{0}")
  @FieldSource("BLOCKS")
  void holdsEachLimitOfBlocks(String name, JsonObject atLimit, JsonObject over, String pointer) {
    assertThat(BlockKit.checkBlocks(Json.tree(List.of(atLimit)))).isEmpty();
    assertThat(BlockKit.checkBlocks(Json.tree(List.of(over))))
        .singleElement()
        .extracting(finding -> finding.pointer())
        .isEqualTo(pointer);
  }

  static final List<Arguments> WRONG =
      List.of(
          Arguments.of(Json.of("type", "sektion"), "unsupported type: sektion"),
          Arguments.of(Json.of("text", "?"), "missing required field: type"),
          Arguments.of(Json.of("type", "section"), "must provide one of: text, fields"),
          Arguments.of(with(section("x"), "tekst", "y"), "invalid additional property: tekst"),
          Arguments.of(
              Json.of("type", "header", "text", Json.of("type", "mrkdwn", "text", "*x*")),
              "unsupported type: mrkdwn"),
          Arguments.of(section(""), "must be more than 0 characters"),
          Arguments.of(
              actions(button("a", "same"), button("b", "same")), "action_id already exists: same"),
          Arguments.of(
              actions(with(button("a", "a"), "style", "blue")), "must be a valid enum value"));

  @ParameterizedTest
  @FieldSource("WRONG")
  void saysWhatIsWrongWithABlock(JsonObject block, String message) {
    assertThat(BlockKit.checkBlocks(Json.tree(List.of(block))))
        .extracting(finding -> finding.message())
        .contains(message);
  }

  @Test
  void refusesTwoBlocksOfOneId() {
    assertThat(
            BlockKit.checkBlocks(
                Json.tree(List.of(actions(button("a", "a")), actions(button("b", "b"))))))
        .extracting(finding -> finding.text())
        .containsExactly("block_id already exists: decide [json-pointer:/blocks/1/block_id]");
  }

  @Test
  void wantsASubmitButtonWhereThereAreInputs() {
    var view = modal("Bestill", input("b", "l", textInput("a")));
    view.remove("submit");

    assertThat(BlockKit.checkView(view, "modal"))
        .extracting(finding -> finding.message())
        .containsExactly("missing required field: submit");
  }

  @Test
  void keepsTheTitleOfAModalWithin24Characters() {
    assertThat(BlockKit.checkView(modal(x(24), section("x")), "modal")).isEmpty();
    assertThat(BlockKit.checkView(modal(x(25), section("x")), "modal"))
        .extracting(finding -> finding.text())
        .containsExactly("must be less than 25 characters [json-pointer:/view/title/text]");
  }

  @Test
  void countsAnEmojiAsOneCharacter() {
    assertThat(BlockKit.checkView(modal("🦉".repeat(24), section("x")), "modal")).isEmpty();
  }

  @Test
  void answersWithSlacksCodesOverHttp() {
    try (var slack = SlackWorkspace.start(SlackWorkspaceConfig.demo())) {
      var api = new ApiClient(slack.url());

      assertThat(post(api, Collections.nCopies(51, Json.of("type", "divider"))))
          .isEqualTo("invalid_blocks");
      assertThat(post(api, Collections.nCopies(5, section(x(2900)))))
          .isEqualTo("msg_blocks_too_long");
      assertThat(post(api, "ikke json")).isEqualTo("invalid_blocks_format");
      assertThat(post(api, List.of())).isEmpty();
      var refused =
          api.call(
              "chat.postMessage",
              "channel",
              "C0SERVICEDESK",
              "text",
              "t",
              "blocks",
              List.of(section(x(3001))));
      assertThat(Json.strings(Json.objectOrEmpty(refused, "response_metadata"), "messages"))
          .containsExactly(
              "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    }
  }

  private static String post(ApiClient api, Object blocks) {
    return Json.string(
        api.call("chat.postMessage", "channel", "C0SERVICEDESK", "text", "t", "blocks", blocks),
        "error",
        "");
  }

  private static Arguments limit(
      String name, IntFunction<JsonObject> block, int max, String pointer) {
    return Arguments.of(name, block.apply(max), block.apply(max + 1), pointer);
  }

  private static JsonObject confirm(String title, String text, String confirm) {
    return Json.of(
        "title",
        plain(title),
        "text",
        plain(text),
        "confirm",
        plain(confirm),
        "deny",
        plain("Nei"));
  }

  private static JsonObject with(JsonObject object, String name, Object value) {
    object.add(name, Json.tree(value));
    return object;
  }

  private static JsonObject[] repeat(JsonObject object, int times) {
    return Stream.generate(() -> object).limit(times).toArray(JsonObject[]::new);
  }

  private static String x(int length) {
    return "x".repeat(length);
  }
}
