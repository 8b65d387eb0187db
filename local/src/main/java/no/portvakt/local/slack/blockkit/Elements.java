package no.portvakt.local.slack.blockkit;

import static no.portvakt.local.slack.limits.SlackLimit.ACCESSIBILITY_LABEL;
import static no.portvakt.local.slack.limits.SlackLimit.BUTTON_TEXT;
import static no.portvakt.local.slack.limits.SlackLimit.BUTTON_URL;
import static no.portvakt.local.slack.limits.SlackLimit.BUTTON_VALUE;
import static no.portvakt.local.slack.limits.SlackLimit.CHOICES;
import static no.portvakt.local.slack.limits.SlackLimit.CONFIRM_BUTTON;
import static no.portvakt.local.slack.limits.SlackLimit.CONFIRM_TEXT;
import static no.portvakt.local.slack.limits.SlackLimit.CONFIRM_TITLE;
import static no.portvakt.local.slack.limits.SlackLimit.IDENTIFIER;
import static no.portvakt.local.slack.limits.SlackLimit.IMAGE_ALT;
import static no.portvakt.local.slack.limits.SlackLimit.IMAGE_URL;
import static no.portvakt.local.slack.limits.SlackLimit.INPUT_MAX_LENGTH;
import static no.portvakt.local.slack.limits.SlackLimit.OPTIONS;
import static no.portvakt.local.slack.limits.SlackLimit.OPTION_DESCRIPTION;
import static no.portvakt.local.slack.limits.SlackLimit.OPTION_GROUPS;
import static no.portvakt.local.slack.limits.SlackLimit.OPTION_TEXT;
import static no.portvakt.local.slack.limits.SlackLimit.OPTION_VALUE;
import static no.portvakt.local.slack.limits.SlackLimit.OVERFLOW_OPTIONS;
import static no.portvakt.local.slack.limits.SlackLimit.PLACEHOLDER;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.portvakt.local.slack.blockkit.Rule.Any;
import no.portvakt.local.slack.blockkit.Rule.Bool;
import no.portvakt.local.slack.blockkit.Rule.ByType;
import no.portvakt.local.slack.blockkit.Rule.Items;
import no.portvakt.local.slack.blockkit.Rule.Num;
import no.portvakt.local.slack.blockkit.Rule.OneOf;
import no.portvakt.local.slack.blockkit.Rule.Shape;
import no.portvakt.local.slack.blockkit.Rule.Str;
import no.portvakt.local.slack.blockkit.Rule.Text;
import no.portvakt.local.slack.limits.SlackLimit;

/** The interactive elements of Block Kit and what they are made of. */
final class Elements {

  private static final int MANY = Integer.MAX_VALUE;

  static final Shape IMAGE =
      Shape.empty()
          .may("image_url", string(IMAGE_URL))
          .may("slack_file", new Any())
          .must("alt_text", string(IMAGE_ALT))
          .either("image_url", "slack_file");

  static final Shape OPTION = option(false);
  private static final Shape MARKDOWN_OPTION = option(true);

  static final Shape OPTION_GROUP =
      Shape.empty()
          .must("label", plain(OPTION_TEXT))
          .must("options", new Items(OPTION, 1, OPTIONS.max()));

  private static final Shape CONFIRM =
      Shape.empty()
          .must("title", plain(CONFIRM_TITLE))
          .must("text", text(CONFIRM_TEXT))
          .must("confirm", plain(CONFIRM_BUTTON))
          .must("deny", plain(CONFIRM_BUTTON))
          .may("style", new OneOf(Set.of("primary", "danger")));

  private static final Shape BUTTON =
      Shape.empty()
          .must("text", plain(BUTTON_TEXT))
          .may("action_id", string(IDENTIFIER))
          .may("url", string(BUTTON_URL))
          .may("value", string(BUTTON_VALUE))
          .may("style", new OneOf(Set.of("primary", "danger")))
          .may("confirm", CONFIRM)
          .may("accessibility_label", string(ACCESSIBILITY_LABEL));

  private static final Shape OVERFLOW =
      Shape.empty()
          .may("action_id", string(IDENTIFIER))
          .must(
              "options",
              new Items(OPTION.may("url", string(BUTTON_URL)), 1, OVERFLOW_OPTIONS.max()))
          .may("confirm", CONFIRM);

  private static final Items ALL_OPTIONS = new Items(OPTION, 1, OPTIONS.max());
  private static final Items ALL_GROUPS = new Items(OPTION_GROUP, 1, OPTION_GROUPS.max());

  private static final Shape STATIC_SELECT =
      chooser()
          .may("options", ALL_OPTIONS)
          .may("option_groups", ALL_GROUPS)
          .either("options", "option_groups");
  private static final Shape EXTERNAL_SELECT = chooser().may("min_query_length", new Num(0, MANY));
  private static final Shape CHOICE =
      field().must("options", new Items(MARKDOWN_OPTION, 1, CHOICES.max())).may("confirm", CONFIRM);

  private static final Shape TYPED =
      field().may("placeholder", plain(PLACEHOLDER)).may("dispatch_action_config", new Any());
  private static final Shape PLAIN_TEXT =
      TYPED
          .may("initial_value", new Str(0, INPUT_MAX_LENGTH.max()))
          .may("multiline", new Bool())
          .may("min_length", new Num(0, INPUT_MAX_LENGTH.max()))
          .may("max_length", new Num(1, INPUT_MAX_LENGTH.max()));
  private static final Shape NUMBER =
      TYPED
          .must("is_decimal_allowed", new Bool())
          .may("initial_value", new Str(1, 100))
          .may("min_value", new Str(1, 100))
          .may("max_value", new Str(1, 100));
  private static final Shape PICKER =
      field().may("placeholder", plain(PLACEHOLDER)).may("confirm", CONFIRM);

  private static final Map<String, Shape> CLICKED = Map.of("button", BUTTON, "overflow", OVERFLOW);

  private static final Map<String, Shape> CHOSEN =
      Map.ofEntries(
          Map.entry("static_select", STATIC_SELECT.may("initial_option", OPTION)),
          Map.entry("external_select", EXTERNAL_SELECT.may("initial_option", OPTION)),
          Map.entry("users_select", chooser().may("initial_user", new Any())),
          Map.entry("channels_select", conversations().may("initial_channel", new Any())),
          Map.entry("conversations_select", conversations().may("initial_conversation", new Any())),
          Map.entry("multi_static_select", many(STATIC_SELECT).may("initial_options", ALL_OPTIONS)),
          Map.entry(
              "multi_external_select", many(EXTERNAL_SELECT).may("initial_options", ALL_OPTIONS)),
          Map.entry("multi_users_select", many(chooser()).may("initial_users", new Any())),
          Map.entry("multi_channels_select", many(chooser()).may("initial_channels", new Any())),
          Map.entry(
              "multi_conversations_select",
              many(conversations()).may("initial_conversations", new Any())),
          Map.entry("radio_buttons", CHOICE.may("initial_option", MARKDOWN_OPTION)),
          Map.entry(
              "checkboxes",
              CHOICE.may("initial_options", new Items(MARKDOWN_OPTION, 1, CHOICES.max()))),
          Map.entry("datepicker", PICKER.may("initial_date", new Str(10, 10))),
          Map.entry(
              "timepicker", PICKER.may("initial_time", new Str(5, 5)).may("timezone", new Any())),
          Map.entry("datetimepicker", PICKER.may("initial_date_time", new Num(0, MANY))));

  private static final Map<String, Shape> WRITTEN =
      Map.of(
          "plain_text_input",
          PLAIN_TEXT,
          "email_text_input",
          TYPED.may("initial_value", new Str(0, INPUT_MAX_LENGTH.max())),
          "url_text_input",
          TYPED.may("initial_value", new Str(0, INPUT_MAX_LENGTH.max())),
          "number_input",
          NUMBER);

  /** What an actions block holds. */
  static final ByType INTERACTIVE = new ByType(join(CLICKED, CHOSEN));

  /** What may stand beside a section's text. */
  static final ByType ACCESSORY = new ByType(join(INTERACTIVE.shapes(), Map.of("image", IMAGE)));

  /** What an input block holds. */
  static final ByType INPUT = new ByType(join(CHOSEN, WRITTEN));

  private Elements() {}

  static Text plain(SlackLimit limit) {
    return new Text(false, limit.max());
  }

  static Text text(SlackLimit limit) {
    return new Text(true, limit.max());
  }

  static Str string(SlackLimit limit) {
    return new Str(1, limit.max());
  }

  private static Shape option(boolean markdown) {
    return Shape.empty()
        .must("text", new Text(markdown, OPTION_TEXT.max()))
        .must("value", string(OPTION_VALUE))
        .may("description", new Text(markdown, OPTION_DESCRIPTION.max()));
  }

  private static Shape field() {
    return Shape.empty().may("action_id", string(IDENTIFIER)).may("focus_on_load", new Bool());
  }

  private static Shape chooser() {
    return field().may("placeholder", plain(PLACEHOLDER)).may("confirm", CONFIRM);
  }

  private static Shape conversations() {
    return chooser()
        .may("default_to_current_conversation", new Bool())
        .may("response_url_enabled", new Bool())
        .may("filter", new Any());
  }

  private static Shape many(Shape shape) {
    return shape.may("max_selected_items", new Num(1, MANY));
  }

  private static Map<String, Shape> join(Map<String, Shape> left, Map<String, Shape> right) {
    var both = new TreeMap<>(left);
    both.putAll(right);
    return Map.copyOf(both);
  }
}
