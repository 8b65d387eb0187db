package no.portvakt.bot.transport;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of delivery that Portvakt takes, by Slack's names. */
enum Kind {
  COMMAND("slash_commands"),
  ACTION("block_actions"),
  SUBMISSION("view_submission"),
  CLOSED("view_closed"),
  SUGGESTION("block_suggestion"),
  SHORTCUT("shortcut"),
  MESSAGE_SHORTCUT("message_action"),
  EVENT("event_callback");

  private final String type;

  Kind(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  static Optional<Kind> of(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }
}
