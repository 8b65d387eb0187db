package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import no.portvakt.local.slack.TestApp.Reply;
import no.portvakt.local.slack.delivery.Signature;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionTest {

  private static final String CHANNEL = "C0SERVICEDESK";

  private final TestApp app = new TestApp();
  private SlackWorkspace slack = start();
  private ApiClient api = new ApiClient(slack.url());

  private SlackWorkspace start() {
    return SlackWorkspace.start(SlackWorkspaceConfig.demo().appUrl(app.url()));
  }

  @BeforeEach
  void openOrderModalOnCommand() {
    app.on(
        "command",
        payload -> {
          var opened =
              api.call(
                  "views.open",
                  "trigger_id",
                  Json.string(payload, "trigger_id", ""),
                  "view",
                  orderModal());
          assertThat(Json.bool(opened, "ok")).as("%s", opened).isTrue();
          return Reply.OK;
        });
  }

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  @Test
  void signs_the_raw_bytes_of_a_command() {
    slack.as("U0OLA").command("/portvakt prefiks æøå & <b>").succeeds();

    var received = app.received("command").getFirst();
    String expected =
        Signature.of(
            "local-signing-secret", received.header("X-slack-request-timestamp"), received.body());
    assertThat(received.header("X-slack-signature")).isEqualTo(expected);
    assertThat(received.payload())
        .isEqualTo(
            withOf(
                received.payload(),
                "text",
                "prefiks æøå & <b>",
                "command",
                "/portvakt",
                "team_id",
                "T0PORTVAKT",
                "user_id",
                "U0OLA",
                "channel_name",
                "directmessage"));
  }

  @Test
  void refuses_a_command_the_manifest_does_not_declare() {
    var outcome = slack.as("U0OLA").command("/annet hjelp");

    assertThat(outcome.problem().orElseThrow().text()).startsWith("/annet is not a valid command.");
    assertThat(app.received("command")).isEmpty();
  }

  @Test
  void shows_an_answer_in_the_acknowledgement_to_the_sender_alone() {
    app.on("command", payload -> Reply.json("text", "Hjelp"));

    slack.as("U0OLA").command("/portvakt hjelp").succeeds();

    assertThat(slack.as("U0OLA").awaitEphemeral(m -> m.says("Hjelp")).ephemeral()).isTrue();
    assertThat(slack.as("U0KARI").ephemerals()).isEmpty();
    assertThat(slack.as("U0OLA").dms()).isEmpty();
  }

  @Test
  void says_dispatch_failed_when_the_app_answers_with_an_error() {
    app.on("command", payload -> new Reply(500, ""));

    var problem = slack.as("U0OLA").command("/portvakt").problem().orElseThrow();

    assertThat(problem.text()).isEqualTo("/portvakt failed with the error \"dispatch_failed\"");
    assertThat(app.received("command")).hasSize(1);
  }

  @Test
  void says_operation_timeout_when_the_app_is_too_slow_and_does_not_try_again() {
    var release = new CountDownLatch(1);
    slack.close();
    slack =
        SlackWorkspace.start(
            SlackWorkspaceConfig.demo().appUrl(app.url()).ackTimeout(Duration.ofMillis(200)));
    app.on(
        "command",
        payload -> {
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Reply.OK;
        });

    var problem = slack.as("U0OLA").command("/portvakt").problem().orElseThrow();
    release.countDown();

    assertThat(problem.code()).isEqualTo("operation_timeout");
    assertThat(app.received("command")).hasSize(1);
  }

  @Test
  void submits_what_was_entered_and_closes_the_modal() {
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver2").submit().succeeds();

    var values =
        app.last("view_submission")
            .getAsJsonObject("view")
            .getAsJsonObject("state")
            .getAsJsonObject("values");
    assertThat(values)
        .isEqualTo(
            Json.of(
                "prefix",
                Json.of("name", Json.of("type", "plain_text_input", "value", "kart")),
                "environment",
                Json.of(
                    "choice",
                    Json.of(
                        "type", "static_select", "selected_option", Blocks.option("ver2", "v2")))));
    ola.awaitNoModal();
  }

  @Test
  void checks_required_fields_before_asking_the_app() {
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    var outcome = ola.modal().fill("Prefiks", "kartetaten-lang").submit();

    assertThat(outcome.errors())
        .containsEntry("prefix", "Skriv høyst 10 tegn.")
        .containsEntry("environment", "Fyll ut dette feltet.");
    assertThat(app.received("view_submission")).isEmpty();
  }

  @Test
  void shows_the_apps_errors_beside_their_fields_and_keeps_the_modal() {
    app.on(
        "view_submission",
        payload ->
            Reply.json("response_action", "errors", "errors", Json.of("prefix", "Er opptatt")));
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    var outcome = ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver1").submit();

    assertThat(outcome.errors()).containsExactlyEntriesOf(Map.of("prefix", "Er opptatt"));
    assertThat(ola.modal().open()).isTrue();
  }

  @Test
  void cannot_place_an_error_at_a_field_that_is_not_there() {
    app.on(
        "view_submission",
        payload -> Reply.json("response_action", "errors", "errors", Json.of("nowhere", "?")));
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    var outcome = ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver1").submit();

    assertThat(outcome.problem().orElseThrow().code()).isEqualTo("unknown_block_id");
  }

  @Test
  void pushes_and_updates_by_the_answer_to_a_submission() {
    app.on(
        "view_submission",
        payload ->
            Reply.json(
                "response_action", "push", "view", Blocks.modal("Sikker?", Blocks.section("?"))));
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver1").submit().succeeds();

    assertThat(ola.modal().title()).isEqualTo("Sikker?");
    ola.modal().cancel().succeeds();
    assertThat(ola.modal().title()).isEqualTo("Bestill");
  }

  @Test
  void tells_of_a_closed_modal_only_where_the_app_asked_for_it() {
    app.on(
        "command",
        payload -> {
          var view = orderModal();
          view.addProperty("notify_on_close", true);
          api.call(
              "views.open", "trigger_id", Json.string(payload, "trigger_id", ""), "view", view);
          return Reply.OK;
        });
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    ola.modal().closeAll().succeeds();

    assertThat(app.last("view_closed").get("is_cleared").getAsBoolean()).isTrue();
  }

  @Test
  void delivers_a_click_with_message_container_and_response_url() {
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
  void lets_a_person_click_on_an_outdated_copy() {
    String ts = postOrder();
    var old = slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.ts().equals(ts));
    api.call("chat.update", "channel", CHANNEL, "ts", ts, "text", "Avgjort", "blocks", List.of());

    old.click("approve").succeeds();

    assertThat(old.now().buttons()).isEmpty();
    assertThat(old.now().edited()).isTrue();
    assertThat(app.received("block_actions")).hasSize(1);
  }

  @Test
  void keeps_the_blocks_of_a_message_that_is_updated_with_text_alone() {
    String ts = postOrder();

    api.call("chat.update", "channel", CHANNEL, "ts", ts, "text", "Avgjort");

    var message = slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.text().equals("Avgjort"));
    assertThat(message.buttons()).containsExactly("Godkjenn", "Avslå");
  }

  @Test
  void lets_a_response_url_replace_and_delete_five_times() {
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
  void lets_a_response_url_expire_after_thirty_minutes() {
    String ts = postOrder();
    slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.ts().equals(ts)).click("Avslå").succeeds();
    String url = Json.string(app.last("block_actions"), "response_url", "");

    slack.clock().advance(Duration.ofMinutes(30));

    assertThat(api.postTo(url, "text", "for sent").body()).contains("expired_url");
  }

  private String postOrder() {
    var posted =
        api.call(
            "chat.postMessage",
            "channel",
            CHANNEL,
            "text",
            "Bestilling",
            "blocks",
            List.of(
                Blocks.section("Bestilling"),
                Blocks.actions(
                    Blocks.button("Godkjenn", "approve"), Blocks.button("Avslå", "reject"))));
    assertThat(Json.bool(posted, "ok")).as("%s", posted).isTrue();
    return Json.string(posted, "ts", "");
  }

  private static JsonObject orderModal() {
    var name = Blocks.textInput("name");
    name.addProperty("max_length", 10);
    return Blocks.modal(
        "Bestill",
        Blocks.input("prefix", "Prefiks", name),
        Blocks.input(
            "environment",
            "Miljø",
            Blocks.select("choice", Blocks.option("ver1", "v1"), Blocks.option("ver2", "v2"))));
  }

  private static JsonObject withOf(JsonObject object, Object... members) {
    var copy = object.deepCopy();
    Json.of(members).entrySet().forEach(member -> copy.add(member.getKey(), member.getValue()));
    return copy;
  }
}
