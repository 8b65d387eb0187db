package no.portvakt.local.slack.limits;

import java.time.Duration;

/**
 * Every limit the simulator enforces. The letter tells where the figure comes from: P
 * python-slack-sdk's validators, T the types of {@code @slack/types}, L the limits table of
 * slackblocks, A Slack's error catalogue, M the manifest's schema, D Slack's documentation, I an
 * issue thread (observed, undocumented), 2 second hand.
 */
public enum SlackLimit {
  MESSAGE_BLOCKS(50, "D"),
  MESSAGE_BLOCK_TEXT_SUM(13_200, "I"),
  MESSAGE_TEXT(40_000, "2"),
  MESSAGE_ATTACHMENTS(100, "A"),
  MESSAGE_METADATA_BYTES(16_000, "not found; a guess"),
  MARKDOWN_SUM(12_000, "P"),
  VIEW_BLOCKS(100, "P T L D"),
  VIEW_BYTES(250_000, "A"),
  VIEW_TITLE(24, "P T L D"),
  VIEW_SUBMIT(24, "P T L D"),
  VIEW_CLOSE(24, "P T L D"),
  VIEW_STACK(3, "A D"),
  PRIVATE_METADATA(3000, "P L D"),
  IDENTIFIER(255, "P L A D"),
  TEXT(3000, "L T"),
  SECTION_FIELDS(10, "P L T"),
  SECTION_FIELD(2000, "P L T"),
  HEADER(150, "P L"),
  CONTEXT_ELEMENTS(10, "P L"),
  ACTIONS_ELEMENTS(25, "P L T"),
  INPUT_LABEL(2000, "P L"),
  INPUT_HINT(2000, "P L"),
  IMAGE_URL(3000, "P L"),
  IMAGE_ALT(2000, "P L"),
  IMAGE_TITLE(2000, "P L"),
  BUTTON_TEXT(75, "P L T"),
  BUTTON_VALUE(2000, "P L T"),
  BUTTON_URL(3000, "P L T"),
  ACCESSIBILITY_LABEL(75, "P L T"),
  OPTIONS(100, "P L T"),
  OPTION_GROUPS(100, "P L T"),
  OPTION_TEXT(75, "L P T"),
  OPTION_VALUE(150, "L P T; older documents say 75"),
  OPTION_DESCRIPTION(75, "L P T"),
  OVERFLOW_OPTIONS(5, "P L T"),
  CHOICES(10, "L T"),
  PLACEHOLDER(150, "P T L"),
  INPUT_MAX_LENGTH(3000, "L T"),
  CONFIRM_TITLE(100, "P L"),
  CONFIRM_TEXT(300, "P L"),
  CONFIRM_BUTTON(30, "P L"),
  RESPONSE_URL_USES(5, "2"),
  RESPONSE_URL_MINUTES(30, "2"),
  ACK_SECONDS(3, "D"),
  TRIGGER_SECONDS(3, "A 2"),
  EVENT_RETRIES(3, "2"),
  SOCKET_CONNECTIONS(10, "D 2");

  private final int max;
  private final String source;

  SlackLimit(int max, String source) {
    this.max = max;
    this.source = source;
  }

  public int max() {
    return max;
  }

  public String source() {
    return source;
  }

  public Duration seconds() {
    return Duration.ofSeconds(max);
  }
}
