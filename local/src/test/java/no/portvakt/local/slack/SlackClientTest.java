package no.portvakt.local.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MapResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack's own client library takes the simulator for Slack. */
class SlackClientTest {

  private static final String CHANNEL = "C0SERVICEDESK";

  private final SlackWorkspace slack =
      SlackWorkspace.start(
          SlackWorkspaceConfig.demo()
              .manifest(Path.of("../bot/slack/manifest.socket.json"))
              .ackTimeout(Duration.ofMillis(800)));
  private final Slack library = Slack.getInstance(config());
  private final MethodsClient methods = library.methods(ApiClient.BOT);
  private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();

  private SlackConfig config() {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
    config.setStatsEnabled(false);
    return config;
  }

  @AfterEach
  void close() throws Exception {
    library.close();
    slack.close();
  }

  @Test
  void postsUpdatesAndReadsBack() throws Exception {
    var posted =
        methods.chatPostMessage(r ->
            r.channel(CHANNEL)
                .text("Bestilling")
                .blocks(
                    asBlocks(
                        section(s -> s.text(markdownText("*Bestilling*"))),
                        actions(a ->
                            a.elements(
                                List.of(button(b -> b.text(plainText("Ja")).actionId("yes"))))))));
    assertThat(posted.getError()).isNull();

    var updated = methods.chatUpdate(r -> r.channel(CHANNEL).ts(posted.getTs()).text("Godkjent"));

    assertThat(updated.isOk()).isTrue();
    assertThat(updated.getMessage().getEdited().getUser()).isEqualTo("U0PORTVAKT");
    assertThat(methods.usersInfo(r -> r.user("U0SIRI").includeLocale(true)).getUser().getLocale())
        .isEqualTo("nn-NO");
    assertThat(methods.authTest(r -> r).getBotId()).isEqualTo("B0PORTVAKT");
  }

  @Test
  void meetsTheRateLimitAsTheLibraryKnowsIt() {
    slack.faults().add(Fault.of(Fault.Kind.RATE_LIMITED, "chat.postMessage", 1).retryAfter(3));

    assertThatThrownBy(() -> methods.chatPostMessage(r -> r.channel(CHANNEL).text("x")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> {
              assertThat(e.getResponse().code()).isEqualTo(429);
              assertThat(e.getResponse().header("Retry-After")).isEqualTo("3");
            });
  }

  @Test
  void hearsOfCommandsAndClicksOverSocketMode() throws Exception {
    try (var socket = connect()) {
      var ola = slack.as("U0OLA");

      ola.command("/portvakt prefiks").succeeds();

      assertThat(Json.string(next(), "type")).contains("slash_commands");
      assertThat(ola.awaitEphemeral(m -> m.says("Mottatt")).text()).isEqualTo("Mottatt");
      assertThat(ola.modal().title()).isEqualTo("Bestill");
      assertThat(ola.modal().fill("Prefiks", "kart").submit().errors())
          .containsEntry("p", "Opptatt");
    }
  }

  @Test
  void hearsOfEventsOverSocketMode() throws Exception {
    try (var socket = connect()) {
      slack.admin().changeProfile("U0OLA", Json.of("locale", "en-GB"));

      var envelope = next();

      assertThat(Json.string(envelope, "type")).contains("events_api");
      assertThat(Json.integer(envelope, "retry_attempt")).contains(0);
    }
  }

  @Test
  void showsAPersonThatNobodyIsConnected() {
    assertThat(slack.as("U0OLA").command("/portvakt").problem().orElseThrow().code())
        .isEqualTo("dispatch_failed");
  }

  private JsonObject next() throws InterruptedException {
    var envelope = received.poll(5, TimeUnit.SECONDS);
    assertThat(envelope).isNotNull();
    return envelope;
  }

  private SocketModeClient connect() throws Exception {
    var client = library.socketMode(ApiClient.APP, SocketModeClient.Backend.JavaWebSocket);
    client.addWebSocketMessageListener(text ->
        Json.parseObject(text)
            .filter(envelope -> envelope.has("envelope_id"))
            .ifPresent(received::add));
    client.addSlashCommandsEnvelopeListener(envelope -> {
      openModal(Json.string(envelope.getPayload().getAsJsonObject(), "trigger_id", ""));
      client.sendSocketModeResponse(
          MapResponse.builder()
              .envelopeId(envelope.getEnvelopeId())
              .payload(Map.of("text", "Mottatt"))
              .build());
    });
    client.addInteractiveEnvelopeListener(envelope ->
        client.sendSocketModeResponse(
            MapResponse.builder()
                .envelopeId(envelope.getEnvelopeId())
                .payload(Map.of("response_action", "errors", "errors", Map.of("p", "Opptatt")))
                .build()));
    client.addEventsApiEnvelopeListener(envelope ->
        client.sendSocketModeResponse(
            AckResponse.builder().envelopeId(envelope.getEnvelopeId()).build()));
    client.connect();
    slack.awaitConnections(1);
    return client;
  }

  private void openModal(String trigger) {
    try {
      var opened =
          methods.viewsOpen(r ->
              r.triggerId(trigger)
                  .view(
                      view(v ->
                          v.type("modal")
                              .title(viewTitle(t -> t.type("plain_text").text("Bestill")))
                              .submit(viewSubmit(s -> s.type("plain_text").text("Send")))
                              .blocks(
                                  asBlocks(
                                      input(i ->
                                          i.blockId("p")
                                              .label(plainText("Prefiks"))
                                              .element(plainTextInput(e -> e.actionId("a")))))))));
      assertThat(opened.getError()).isNull();
    } catch (IOException | SlackApiException e) {
      throw new IllegalStateException(e);
    }
  }
}
