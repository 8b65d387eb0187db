package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.portvakt.local.slack.TestApp.Reply;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.TrafficEntry;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {

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
  void wrapsAnEventAsSlackDoes() {
    slack.admin().changeProfile("U0OLA", Json.of("locale", "en-GB"));

    awaitEvents(1);
    var envelope = app.last("event_callback");
    assertThat(Json.string(envelope, "event_id", "")).startsWith("Ev");
    assertThat(Json.string(envelope, "api_app_id")).contains("A0PORTVAKT");
    assertThat(envelope.getAsJsonArray("authorizations")).hasSize(1);
    var event = envelope.getAsJsonObject("event");
    assertThat(Json.string(event, "type")).contains("user_change");
    assertThat(Json.string(event.getAsJsonObject("user"), "locale")).contains("en-GB");
  }

  @Test
  void verifiesTheEventsUrlByAChallenge() {
    assertThat(slack.admin().verifyUrl()).isFalse();
    app.on(
        "url_verification",
        payload -> Reply.json("challenge", Json.string(payload, "challenge", "")));

    assertThat(slack.admin().verifyUrl()).isTrue();
  }

  @Test
  void sendsNoEventTheManifestDoesNotSubscribeTo() {
    slack.as("U0KARI").write(CHANNEL, "hei <@U0PORTVAKT>").succeeds();
    slack.admin().changeProfile("U0OLA", Json.of("title", "Sjef"));

    awaitEvents(1);
    assertThat(app.received("event_callback")).hasSize(1);
  }

  @Test
  void sendsAnEventAgainAtOnceAfterAMinuteAndAfterFiveMore() {
    slack.clock().freezeAt(Instant.parse("2026-11-22T10:00:00Z"));
    app.on("event_callback", payload -> new Reply(500, ""));

    slack.admin().changeProfile("U0OLA", Json.of("title", "Sjef"));
    awaitEvents(2);
    slack.clock().advance(Duration.ofSeconds(59));
    assertThat(app.received("event_callback")).hasSize(2);
    slack.clock().advance(Duration.ofSeconds(1));
    assertThat(app.received("event_callback")).hasSize(3);
    slack.clock().advance(Duration.ofHours(1));

    assertThat(app.received("event_callback"))
        .extracting(request -> request.header("X-slack-retry-num"))
        .containsExactly("", "1", "2", "3");
    assertThat(app.received("event_callback").getLast().header("X-slack-retry-reason"))
        .isEqualTo("http_error");
    assertThat(app.received("event_callback"))
        .extracting(request -> Json.string(request.payload(), "event_id", ""))
        .containsOnly(Json.string(app.last("event_callback"), "event_id", ""));
  }

  @Test
  void deliversAClickTwiceAtTheSameInstantWhenToldTo() {
    var message = post();
    slack.faults().add(Fault.of(Fault.Kind.DUPLICATE_DELIVERY, "block_actions", 1).copied(3));

    message.click("Godkjenn").succeeds();
    message.click("Godkjenn").succeeds();

    var clicks = app.received("block_actions");
    assertThat(clicks).hasSize(4);
    assertThat(
            clicks.stream().limit(3).map(click -> Json.string(click.payload(), "trigger_id", "")))
        .containsOnly(Json.string(clicks.getFirst().payload(), "trigger_id", ""));
  }

  @Test
  void sendsWhatIsInTheLogOnceMoreSignedAnew() {
    slack.as("U0OLA").command("/portvakt hjelp").succeeds();

    var ack =
        slack.resend(
            slack.traffic().toApp("slash_commands").getFirst(), Map.of("X-Slack-Retry-Num", "1"));

    assertThat(ack.ok()).isTrue();
    var commands = app.received("command");
    assertThat(commands)
        .extracting(TestApp.Received::body)
        .containsOnly(commands.getFirst().body());
    assertThat(commands.getLast().header("X-slack-retry-num")).isEqualTo("1");
  }

  @Test
  void losesTheAcknowledgementOfAnEventAndSendsItAgain() {
    slack.faults().add(Fault.of(Fault.Kind.LOST_ACK, "event_callback", 1));

    slack.admin().changeProfile("U0OLA", Json.of("title", "Sjef"));

    awaitEvents(2);
    assertThat(app.received("event_callback").getLast().header("X-slack-retry-reason"))
        .isEqualTo("http_timeout");
  }

  @Test
  void letsTriggersExpireAfterThreeSecondsAndWorkOnce() {
    slack.clock().freezeAt(Instant.parse("2026-11-22T10:00:00Z"));
    slack.as("U0OLA").command("/portvakt prefiks").succeeds();
    String trigger = Json.string(app.last("command"), "trigger_id", "");

    assertThat(Json.bool(open(trigger), "ok")).isTrue();
    assertThat(Json.string(open(trigger), "error")).contains("exchanged_trigger_id");
    assertThat(Json.string(open("1.2.3"), "error")).contains("invalid_trigger_id");

    slack.as("U0OLA").command("/portvakt prefiks").succeeds();
    slack.clock().advance(Duration.ofSeconds(3));
    assertThat(Json.string(open(Json.string(app.last("command"), "trigger_id", "")), "error"))
        .contains("expired_trigger_id");
  }

  @Test
  void sendsAnExpiredTriggerWhenToldTo() {
    slack.faults().add(Fault.of(Fault.Kind.EXPIRED_TRIGGER, "slash_commands", 1));

    slack.as("U0OLA").command("/portvakt prefiks").succeeds();

    assertThat(Json.string(open(Json.string(app.last("command"), "trigger_id", "")), "error"))
        .contains("expired_trigger_id");
  }

  @Test
  void writesBothDirectionsIntoTheLogWithoutTokens() {
    slack.as("U0OLA").command("/portvakt hjelp").succeeds();
    api.call("auth.test");

    var command = slack.traffic().toApp("slash_commands").getFirst();
    assertThat(command.name()).isEqualTo("/portvakt hjelp");
    assertThat(command.status()).contains(200);
    assertThat(command.requestHeader("X-Slack-Signature").orElse("")).startsWith("v0=");
    var call = slack.traffic().calls("auth.test").getFirst();
    assertThat(call.json().toString()).contains("xoxb-…oken").doesNotContain(ApiClient.BOT);
  }

  @Test
  void startsOverOnReset() {
    post();
    slack.faults().add(Fault.of(Fault.Kind.HTTP_STATUS, "*", -1));
    slack.admin().uninstall();

    slack.reset();

    assertThat(slack.as("U0KARI").messages(CHANNEL)).isEmpty();
    assertThat(Json.bool(api.call("auth.test"), "ok")).isTrue();
    assertThat(slack.traffic().all()).extracting(TrafficEntry::name).containsExactly("auth.test");
  }

  private JsonObject open(String trigger) {
    return api.call(
        "views.open", "trigger_id", trigger, "view", Blocks.modal("Bestill", Blocks.section("x")));
  }

  private SlackMessage post() {
    api.post(CHANNEL, "Bestilling", Blocks.actions(Blocks.button("Godkjenn", "approve")));
    return slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.says("Bestilling"));
  }

  private void awaitEvents(int count) {
    assertThat(
            slack
                .traffic()
                .await(
                    Duration.ofSeconds(5),
                    last ->
                        slack.traffic().toApp("event_callback").stream()
                                .filter(TrafficEntry::ended)
                                .count()
                            >= count))
        .isPresent();
  }
}
