package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.portvakt.local.slack.TestApp.Reply;
import no.portvakt.local.slack.json.Json;

/** Calls the simulator over plain HTTP. */
final class ApiClient {

  static final String BOT = "xoxb-local-portvakt-bot-token";
  static final String APP = "xapp-local-portvakt-app-token";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  ApiClient(URI base) {
    this.base = base;
  }

  /** A Web API call with the bot's token. */
  JsonObject call(String method, Object... arguments) {
    return json(raw(method, BOT, arguments));
  }

  /** Opens a modal for the interaction that gave the trigger. */
  Reply open(JsonObject interaction, JsonObject view) {
    var trigger = Json.string(interaction, "trigger_id", "");
    succeed(call("views.open", "trigger_id", trigger, "view", view));
    return Reply.OK;
  }

  /** Posts a message and returns its timestamp. */
  String post(String channel, String text, JsonObject... blocks) {
    var posted =
        call("chat.postMessage", "channel", channel, "text", text, "blocks", List.of(blocks));
    succeed(posted);
    return Json.string(posted, "ts", "");
  }

  private static void succeed(JsonObject answer) {
    assertThat(Json.bool(answer, "ok")).as("%s", answer).isTrue();
  }

  HttpResponse<String> raw(String method, String token, Object... arguments) {
    return send(
        post("api/" + method, Json.write(Json.of(arguments)), "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + token));
  }

  JsonObject form(String method, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return json(
        send(
            post("api/" + method, body, "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + BOT)));
  }

  /** A call of the UI and control API. */
  JsonObject control(String path, Object... members) {
    return json(send(post("sim/" + path, Json.write(Json.of(members)), "application/json")));
  }

  JsonObject read(String path) {
    return json(send(HttpRequest.newBuilder(base.resolve(path)).GET()));
  }

  HttpResponse<String> postTo(String url, Object... members) {
    return send(post(url, Json.write(Json.of(members)), "application/json"));
  }

  private HttpRequest.Builder post(String path, String body, String type) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject json(HttpResponse<String> response) {
    return Json.parseObject(response.body())
        .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
  }
}
