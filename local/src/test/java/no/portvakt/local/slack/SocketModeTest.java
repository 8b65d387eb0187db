package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.portvakt.local.slack.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {

  private final SlackWorkspace slack =
      SlackWorkspace.start(
          SlackWorkspaceConfig.demo()
              .manifest(Path.of("../bot/slack/manifest.socket.json"))
              .ackTimeout(Duration.ofMillis(300)));
  private final ApiClient api = new ApiClient(slack.url());
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    slack.close();
    http.shutdownNow();
  }

  @Test
  void greetsAConnectionAndAdmitsATicketOnce() throws Exception {
    URI url = ticket();
    connect(url).get(5, TimeUnit.SECONDS);

    var hello = next();

    assertThat(Json.string(hello, "type")).contains("hello");
    assertThat(Json.integer(hello, "num_connections")).contains(1);
    assertThatThrownBy(() -> connect(url).get(5, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);
  }

  @Test
  void deliversToOneOfTheConnectionsAndWaitsForItsAcknowledgement() throws Exception {
    connect(ticket()).get(5, TimeUnit.SECONDS);
    connect(ticket()).get(5, TimeUnit.SECONDS);
    slack.awaitConnections(2);
    next();
    next();

    var outcome = slack.as("U0OLA").command("/portvakt hjelp");

    assertThat(outcome.problem().orElseThrow().code()).isEqualTo("operation_timeout");
    var envelope = next();
    assertThat(Json.bool(envelope, "accepts_response_payload")).isTrue();
    assertThat(Json.string(envelope.getAsJsonObject("payload"), "text")).contains("hjelp");
    assertThat(received).isEmpty();
  }

  @Test
  void asksTheAppToReconnect() throws Exception {
    connect(ticket()).get(5, TimeUnit.SECONDS);
    slack.awaitConnections(1);
    next();

    slack.disconnectSockets("refresh_requested");

    assertThat(next())
        .matches(message -> Json.string(message, "type", "").equals("disconnect"))
        .matches(message -> Json.string(message, "reason", "").equals("refresh_requested"));
  }

  @Test
  void holdsTenConnectionsAndNoMore() throws Exception {
    for (int i = 1; i <= 10; i++) {
      connect(ticket()).get(5, TimeUnit.SECONDS);
      slack.awaitConnections(i);
    }

    var refused = Json.parseObject(api.raw("apps.connections.open", ApiClient.APP).body());

    assertThat(refused.flatMap(answer -> Json.string(answer, "error")))
        .contains("too_many_websockets");
  }

  private URI ticket() {
    String body = api.raw("apps.connections.open", ApiClient.APP).body();
    return URI.create(Json.string(Json.parseObject(body).orElseThrow(), "url", ""));
  }

  private CompletableFuture<WebSocket> connect(URI url) {
    return http.newWebSocketBuilder()
        .buildAsync(
            url,
            new WebSocket.Listener() {
              @Override
              public @Nullable CompletionStage<?> onText(
                  WebSocket socket, CharSequence data, boolean last) {
                received.add(Json.parseObject(data.toString()).orElseThrow());
                socket.request(1);
                return null;
              }
            });
  }

  private JsonObject next() throws InterruptedException {
    var message = received.poll(5, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return message;
  }
}
