package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import no.portvakt.bot.Installation;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With Slack and the engine away from the start, and then the database too. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class TroubleIT {

  private static final List<String> RESPONSES = new CopyOnWriteArrayList<>();

  private static HttpServer responses;
  private static Installation installation;
  private static SlackSender slack;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() throws IOException {
    responses = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    responses.createContext(
        "/",
        exchange -> {
          var body = exchange.getRequestBody().readAllBytes();
          RESPONSES.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    responses.start();
    installation = Installation.start(Probe.class);
    slack = new SlackSender(installation.url());
    jdbc = installation.bean(JdbcClient.class);
    jdbc.sql("create table probe (said text)").update();
  }

  @AfterAll
  static void stop() {
    responses.stop(0);
    installation.close();
  }

  @BeforeEach
  void forget() {
    jdbc.sql("delete from probe").update();
    Probe.HEARD.clear();
    RESPONSES.clear();
    Probe.gate = new CountDownLatch(0);
  }

  @Test
  void isReadyWithoutSlackAndEngine() throws Exception {
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    slack.send(SlackSender.command(trigger(), "hei"));
    assertThat(get("/actuator/health").body())
        .contains("\"slack\":{")
        .contains("\"engine\":{\"details\"")
        .contains("\"status\":\"DOWN\"");
    assertThat(get("/actuator/prometheus").body())
        .contains("portvakt_engine_up 0.0")
        .contains("portvakt_deliveries_seconds_count{")
        .contains("portvakt_slack_calls_seconds_count{");
  }

  @Test
  void saysSoWhenAListenerFails() {
    var answer = slack.send(SlackSender.command(trigger(), "throw"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"response_type\":\"ephemeral\"");
    assertThat(DeliveryIT.text(answer)).startsWith("Noe gikk galt hos Portvakt");
    assertThat(marks()).isZero();
  }

  @Test
  void keepsWhatWasFilledInWhenAListenerFails() {
    var answer = slack.interaction(Interactions.submission(trigger(), "V1", "throw"));

    assertThat(answer.body())
        .contains("\"response_action\":\"errors\"")
        .contains("{\"b\":\"Noe gikk galt hos Portvakt");
  }

  @Test
  void answersAClickPrivatelyWhenItsListenerFails() {
    var click = Interactions.action(trigger(), "throw");
    click.addProperty("response_url", responseUrl());
    var answer = slack.interaction(click);

    assertThat(answer.statusCode()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(RESPONSES).hasSize(1));
    assertThat(RESPONSES.getFirst())
        .contains("Noe gikk galt hos Portvakt")
        .contains("\"response_type\":\"ephemeral\"")
        .contains("\"replace_original\":false");
  }

  @Test
  void answersAtNoAddressOfAForeignHost() {
    var click = Interactions.action(trigger(), "throw");
    click.addProperty("response_url", responseUrl().replace("127.0.0.1", "localhost"));
    slack.interaction(click);
    var next = Interactions.action(trigger(), "throw");
    next.addProperty("response_url", responseUrl());
    slack.interaction(next);

    await().untilAsserted(() -> assertThat(RESPONSES).isNotEmpty());
    assertThat(RESPONSES).hasSize(1);
  }

  @Test
  void asksForAnEventAgainWhenItsListenerFails() {
    jdbc.sql("alter table probe rename to gone").update();
    var answer = slack.send(Interactions.event("Ev" + trigger()).toString());
    jdbc.sql("alter table gone rename to probe").update();

    assertThat(answer.statusCode()).isEqualTo(500);
  }

  @Test
  void answersInTimeAndDoesNothingLaterWhenTheDatabaseIsSlow() {
    Probe.gate = new CountDownLatch(1);
    long start = System.nanoTime();
    var answer = slack.send(SlackSender.command(trigger(), "wait"));
    var taken = Duration.ofNanos(System.nanoTime() - start);
    Probe.gate.countDown();

    assertThat(DeliveryIT.text(answer)).contains("rakk ikke å svare");
    assertThat(taken).isLessThan(Duration.ofSeconds(3));
    await().until(TroubleIT::nothingIsOpen);
    assertThat(marks()).isZero();
  }

  @Test
  void asksToTryAgainWhenTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws Exception {
    admin("alter database %s allow_connections false");
    admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");
    try {
      var command = slack.send(SlackSender.command(trigger(), "borte"));
      var submission = slack.interaction(Interactions.submission(trigger(), "V2", "borte"));

      assertThat(command.statusCode()).isEqualTo(200);
      assertThat(DeliveryIT.text(command)).startsWith("Portvakt får ikke lagret noe akkurat nå");
      assertThat(submission.body()).contains("{\"b\":\"Portvakt får ikke lagret noe akkurat nå");
      assertThat(slack.send(Interactions.event("Ev1").toString()).statusCode()).isEqualTo(503);
      assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
      assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    } finally {
      admin("alter database %s allow_connections true");
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(DeliveryIT.text(slack.send(SlackSender.command(trigger(), "tilbake"))))
                .isEqualTo("Known said tilbake"));
  }

  @Test
  void logsNothingOfWhatCame(CapturedOutput output) {
    var canary = "kanari" + trigger();
    slack.send(SlackSender.command(trigger(), canary));
    slack.send("{\"type\":\"" + canary + "\"}");
    slack.send(canary);
    slack.unsigned(canary.getBytes(StandardCharsets.UTF_8));
    slack.interaction(Interactions.action(trigger(), canary));
    slack.interaction(Interactions.submission(trigger(), canary, "throw"));
    JsonObject foreign = Interactions.action(trigger(), canary);
    foreign.getAsJsonObject("user").addProperty("team_id", canary);
    slack.interaction(foreign);
    slack.unsigned(("{" + canary).repeat(500_000).getBytes(StandardCharsets.UTF_8));

    assertThat(output.getAll()).contains("A listener failed").doesNotContain(canary);
    assertThat(output.getAll()).doesNotContain(Installation.SIGNING_SECRET).doesNotContain("xoxb-");
  }

  private static String responseUrl() {
    return "http://127.0.0.1:" + responses.getAddress().getPort() + "/response";
  }

  private static boolean nothingIsOpen() {
    return jdbc.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and state like 'idle in transaction%'
                """)
            .query(Integer.class)
            .single()
        == 0;
  }

  private static void admin(String sql) throws SQLException {
    var database = installation.database();
    var name = database.url().substring(database.url().lastIndexOf('/') + 1);
    var admin = TestStack.postgres().database("postgres");
    try (var connection =
            DriverManager.getConnection(admin.url(), admin.username(), admin.password());
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(name));
    }
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(installation.url() + path)).build(),
          BodyHandlers.ofString());
    }
  }

  private static int marks() {
    return jdbc.sql("select count(*) from probe").query(Integer.class).single();
  }

  private static String trigger() {
    return UUID.randomUUID().toString();
  }
}
