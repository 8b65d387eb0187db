package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import no.portvakt.bot.Installation;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.PortPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries by Socket Mode, from a Slack that is away at the start and goes away again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("once")
class SocketModeIT {

  private static final Duration RECONNECTED = Duration.ofSeconds(30);

  private static SlackWorkspaceConfig config;

  @SuppressWarnings("NullAway.Init") // the first test starts it
  private static SlackWorkspace workspace;

  private static Installation installation;

  @BeforeAll
  static void startWithSlackAway() throws IOException {
    var manifest = Files.readString(Path.of("slack/manifest.socket.json"));
    config =
        SlackWorkspaceConfig.demo()
            .manifest(manifest.replace("\"/portvakt\"", "\"/probe\""))
            .port(PortPlan.anyFree().port("Slack", 0));
    installation =
        Installation.start(
            Probe.class,
            "portvakt.slack.transport=socket",
            "portvakt.slack.signing-secret=",
            "portvakt.slack.api-url=http://127.0.0.1:" + config.port() + "/api/");
    installation.bean(JdbcClient.class).sql("create table probe (said text)").update();
  }

  @AfterAll
  static void stop() {
    installation.close();
    workspace.close();
  }

  @BeforeEach
  void forget() {
    Probe.HEARD.clear();
  }

  @Test
  @Order(1)
  void connectsWhenSlackIsThere() {
    assertThat(socketMode().isConnected()).isFalse();

    workspace = SlackWorkspace.start(config);

    await().atMost(RECONNECTED).until(() -> socketMode().isConnected());
  }

  @Test
  @Order(2)
  void handlesACommandAndAnswersIt() {
    workspace.as("U0OLA").command("/probe hei &amp; <@U1> æøå").succeeds();

    var answer = workspace.as("U0OLA").awaitEphemeral(message -> message.text().contains("said"));
    assertThat(answer.text()).startsWith("Known said hei");
    assertThat(Probe.HEARD).hasSize(1);
  }

  @Test
  @Order(3)
  void learnsTheLanguageOfWhoeverAsksForTheFirstTime() {
    workspace.as("U0MAYA").command("/probe throw");

    var answer = workspace.as("U0MAYA").awaitEphemeral(message -> true);
    assertThat(answer.text()).startsWith("Something went wrong in Portvakt");
  }

  @Test
  @Order(4)
  void takesAnotherConnectionWhenSlackAsksForIt() {
    workspace.disconnectSockets("refresh_requested");

    await()
        .atMost(RECONNECTED)
        .untilAsserted(() -> workspace.as("U0OLA").command("/probe igjen").succeeds());
  }

  @Test
  @Order(5)
  void comesBackAfterSlackWasAway() {
    workspace.close();
    await().atMost(RECONNECTED).until(() -> !socketMode().isConnected());
    workspace = SlackWorkspace.start(config);

    await().atMost(RECONNECTED).until(() -> socketMode().isConnected());
    workspace.as("U0OLA").command("/probe tilbake").succeeds();
    assertThat(Probe.HEARD).containsExactly("tilbake");
  }

  @Test
  @Order(6)
  void showsHomeInThePersonsLanguage() {
    var home = workspace.as("U0MAYA").openHome(shown -> shown.text().contains("/portvakt"));

    assertThat(home.text()).contains("/portvakt help");
  }

  private static SocketMode socketMode() {
    return installation.bean(SocketMode.class);
  }
}
