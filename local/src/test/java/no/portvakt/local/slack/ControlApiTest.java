package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.portvakt.local.slack.TestApp.Reply;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page and tests in other languages rely on. */
class ControlApiTest {

  private static final String CHANNEL = "C0SERVICEDESK";

  private final TestApp app = new TestApp();
  private final SlackWorkspace slack =
      SlackWorkspace.start(SlackWorkspaceConfig.demo().appUrl(app.url()));
  private final ApiClient api = new ApiClient(slack.url());

  @BeforeEach
  void openModalOnCommand() {
    var modal = Blocks.modal("Bestill", Blocks.input("p", "Prefiks", Blocks.textInput("a")));
    app.on("command", payload -> api.open(payload, modal));
  }

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  @Test
  void showsAPersonTheirPartOfTheWorkspace() {
    var ola = api.read("sim/users/U0OLA");

    assertThat(Json.objects(ola, "conversations").map(c -> Json.string(c, "kind", "")))
        .containsExactly("public", "public", "dm");
    var app = ola.getAsJsonObject("workspace").getAsJsonObject("app");
    assertThat(Json.objects(app, "commands").map(c -> Json.string(c, "command", "")))
        .containsExactly("/portvakt");
    assertThat(Json.bool(app, "homeTab")).isTrue();
    assertThat(api.read("sim/users/U0NOBODY").get("error").getAsString())
        .isEqualTo("user_not_found");
    assertThat(
            Json.string(
                api.read("sim/users/U0OLA/conversations/" + CHANNEL + "/messages"), "error"))
        .contains("conversation_not_found");
  }

  @Test
  void runsAnOrderFromCommandToSubmission() {
    String dm =
        Json.string(
            api.control("users/U0OLA/dms", "user", "U0PORTVAKT").getAsJsonObject("conversation"),
            "id",
            "");

    api.control("users/U0OLA/messages", "channel", dm, "text", "/portvakt prefiks kart");
    var modal =
        api.control("wait", "for", "modal", "user", "U0OLA", "callback_id", "order")
            .getAsJsonObject("found");
    String submit = "users/U0OLA/views/" + Json.string(modal, "id", "") + "/submit";
    var refused = api.control(submit, "values", Json.of("p", Json.of("a", "")));
    var accepted = api.control(submit, "values", Json.of("p", Json.of("a", "kart")));

    assertThat(refused)
        .isEqualTo(Json.of("ok", false, "errors", Json.of("p", "Fyll ut dette feltet.")));
    assertThat(accepted).isEqualTo(Json.of("ok", true));
    assertThat(api.read("sim/users/U0OLA").getAsJsonArray("modals")).isEmpty();
  }

  @Test
  void clicksInAMessageAndFindsTheEphemeralAnswer() {
    app.on(
        "block_actions",
        payload -> {
          api.postTo(Json.string(payload, "response_url", ""), "text", "Ikke du");
          return Reply.OK;
        });
    String ts =
        Json.string(
            api.call(
                "chat.postMessage",
                "channel",
                CHANNEL,
                "text",
                "Bestilling",
                "blocks",
                List.of(Blocks.actions(Blocks.button("Godkjenn", "approve")))),
            "ts",
            "");

    var clicked =
        api.control(
            "users/U0KARI/actions",
            "container",
            Json.of("type", "message", "channel", CHANNEL, "ts", ts),
            "block_id",
            "decide",
            "action_id",
            "approve");

    assertThat(Json.bool(clicked, "ok")).isTrue();
    assertThat(
            Json.bool(
                api.control("wait", "for", "ephemeral", "user", "U0KARI", "contains", "Ikke du"),
                "ok"))
        .isTrue();
    assertThat(
            Json.string(
                api.control(
                    "wait",
                    "for",
                    "message",
                    "channel",
                    CHANNEL,
                    "contains",
                    "aldri",
                    "timeoutMs",
                    50),
                "error"))
        .contains("timeout");
  }

  @Test
  void movesTheClockAndSetsFaults() {
    var moved = api.control("clock", "set", "2026-11-22T10:00:00Z", "advance", "PT5M");
    assertThat(Json.string(moved, "now")).contains("2026-11-22T10:05:00Z");
    assertThat(Json.bool(api.control("clock", "freeze", false), "frozen")).isFalse();

    api.control("faults", "kind", "rate_limited", "method", "chat.postMessage", "retryAfter", 2);
    assertThat(api.raw("chat.postMessage", ApiClient.BOT).statusCode()).isEqualTo(429);
    assertThat(api.read("sim/faults").getAsJsonArray("faults")).isEmpty();
    assertThat(Json.string(api.control("faults", "kind", "earthquake"), "error"))
        .contains("unknown_fault");
  }

  @Test
  void tellsTheTabsWhatHappensAsItHappens() throws Exception {
    var request = HttpRequest.newBuilder(slack.url().resolve("sim/users/U0KARI/events")).build();
    try (var http = HttpClient.newHttpClient();
        var events =
            new BufferedReader(
                new InputStreamReader(
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
                    StandardCharsets.UTF_8))) {
      assertThat(next(events, "hello").has("now")).isTrue();

      api.call("chat.postMessage", "channel", "C0MASKINPORTEN", "text", "alle");
      api.call("chat.postEphemeral", "channel", CHANNEL, "user", "U0JONAS", "text", "Jonas");
      api.call("chat.postEphemeral", "channel", CHANNEL, "user", "U0KARI", "text", "Kari");

      assertThat(Json.string(next(events, "message"), "text")).contains("alle");
      assertThat(Json.string(next(events, "ephemeral"), "text")).contains("Kari");
      http.shutdownNow();
    }
  }

  @Test
  void keepsForeignPagesOut() {
    var form =
        api.send(
            HttpRequest.newBuilder(slack.url().resolve("sim/reset"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(form.statusCode()).isEqualTo(415);
  }

  @Test
  void servesThePageAndNothingBesideIt() {
    var page = api.send(HttpRequest.newBuilder(slack.url()).GET());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(
            api.send(
                    HttpRequest.newBuilder(slack.url().resolve("/page/%2e%2e/demo/world.json"))
                        .GET())
                .statusCode())
        .isEqualTo(404);
  }

  private static JsonObject next(BufferedReader events, String name) throws Exception {
    String event = "";
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.startsWith("event: ")) {
        event = line.substring("event: ".length());
      } else if (line.startsWith("data: ") && event.equals(name)) {
        return Json.parseObject(line.substring("data: ".length())).orElseThrow();
      }
    }
    throw new AssertionError("The stream ended before " + name);
  }
}
