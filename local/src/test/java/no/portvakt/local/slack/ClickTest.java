package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A click on a button of a message, and what the app can do about the message then. */
class ClickTest {

  private static final String CHANNEL = "C0SERVICEDESK";

  private final TestApp app = new TestApp();
  private final SlackWorkspace slack =
      SlackWorkspace.start(SlackWorkspaceConfig.demo().appUrl(app.url()));
  private final ApiClient api = new ApiClient(slack.url());

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  @Test
  void deliversAClickWithMessageContainerAndResponseUrl() {
    String ts = postOrder();

    slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.ts().equals(ts)).click("Godkjenn").succeeds();

    var payload = app.last("block_actions");
    assertThat(payload.getAsJsonObject("container"))
        .isEqualTo(
            Json.of(
                "type", "message", "message_ts", ts, "channel_id", CHANNEL, "is_ephemeral", false));
    var action = payload.getAsJsonArray("actions").get(0).getAsJsonObject();
    assertThat(Json.string(action, "action_id")).contains("approve");
    assertThat(Json.string(action, "value")).contains("R-1");
    assertThat(Json.string(payload.getAsJsonObject("message"), "ts")).contains(ts);
    assertThat(Json.string(payload, "response_url", "")).startsWith(slack.url().toString());
  }

  @Test
  void letsAPersonClickOnAnOutdatedCopy() {
    String ts = postOrder();
    var old = slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.ts().equals(ts));
    api.call("chat.update", "channel", CHANNEL, "ts", ts, "text", "Avgjort", "blocks", List.of());

    old.click("approve").succeeds();

    assertThat(old.now().buttons()).isEmpty();
    assertThat(old.now().edited()).isTrue();
    assertThat(app.received("block_actions")).hasSize(1);
  }

  @Test
  void keepsTheBlocksOfAMessageThatIsUpdatedWithTextAlone() {
    String ts = postOrder();

    api.call("chat.update", "channel", CHANNEL, "ts", ts, "text", "Avgjort");

    var message = slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.text().equals("Avgjort"));
    assertThat(message.buttons()).containsExactly("Godkjenn", "Avslå");
  }

  @Test
  void letsAResponseUrlReplaceAndDeleteFiveTimes() {
    String ts = postOrder();
    var message = slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.ts().equals(ts));
    message.click("Godkjenn").succeeds();
    String url = Json.string(app.last("block_actions"), "response_url", "");

    assertThat(api.postTo(url, "replace_original", true, "text", "Behandles").statusCode())
        .isEqualTo(200);
    assertThat(message.now().text()).isEqualTo("Behandles");
    assertThat(message.now().buttons()).isEmpty();
    api.postTo(url, "text", "Bare du");
    assertThat(slack.as("U0KARI").ephemerals()).extracting(SlackMessage::text).contains("Bare du");
    api.postTo(url, "response_type", "in_channel", "text", "Alle");
    assertThat(slack.as("U0JONAS").messages(CHANNEL))
        .extracting(SlackMessage::text)
        .contains("Alle");
    api.postTo(url, "delete_original", true);
    assertThat(slack.as("U0KARI").messages(CHANNEL))
        .extracting(SlackMessage::ts)
        .doesNotContain(ts);
    assertThat(api.postTo(url, "text", "5").statusCode()).isEqualTo(200);
    assertThat(api.postTo(url, "text", "6").body()).contains("used_url");
  }

  @Test
  void letsAResponseUrlExpireAfterThirtyMinutes() {
    String ts = postOrder();
    slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.ts().equals(ts)).click("Avslå").succeeds();
    String url = Json.string(app.last("block_actions"), "response_url", "");

    slack.clock().advance(Duration.ofMinutes(30));

    assertThat(api.postTo(url, "text", "for sent").body()).contains("expired_url");
  }

  private String postOrder() {
    return api.post(
        CHANNEL,
        "Bestilling",
        Blocks.section("Bestilling"),
        Blocks.actions(Blocks.button("Godkjenn", "approve"), Blocks.button("Avslå", "reject")));
  }
}
