package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T12 and what else can be wrong with a request, through real HTTP. */
@Tag("once")
class DeliveryIT {

  private static Installation installation;
  private static SlackSender slack;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() {
    installation = Installation.start(Probe.class);
    slack = new SlackSender(installation.url());
    jdbc = installation.bean(JdbcClient.class);
    jdbc.sql("create table probe (said text)").update();
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  @BeforeEach
  void forget() {
    jdbc.sql("delete from probe").update();
    Probe.HEARD.clear();
    Probe.AFTERWARDS.clear();
  }

  @Test
  void answersASignedCommand() {
    var answer = slack.send(SlackSender.command(trigger(), "hei"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo("Known said hei");
    assertThat(marks()).containsExactly("hei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a&b=c", "1+1=2", "100 %26 %2526", "æøå ÆØÅ", "på 🇳🇴", "%", "a;b"})
  void decodesExactlyOnce(String said) {
    slack.send(SlackSender.command(trigger(), said));

    assertThat(marks()).containsExactly(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void takesTheBodyWithItsEndOfLine(String end) {
    var body = SlackSender.form(SlackSender.command(trigger(), "linje")) + end;

    assertThat(slack.send(body).statusCode()).isEqualTo(200);
    assertThat(marks()).containsExactly("linje");
  }

  @ParameterizedTest
  @ValueSource(ints = {-299, 0, 299})
  void takesWhatWasSignedWithinFiveMinutes(int seconds) {
    assertThat(signed(seconds).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {-302, 303, 86_400})
  void refusesWhatIsOldOrOfTheFuture(int seconds) {
    assertRefused(signed(seconds), 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v0=", "v0=00", "nonsense"})
  void refusesAForgedSignature(String signature) {
    var body = SlackSender.form(SlackSender.command(trigger(), "hei"));
    var timestamp = String.valueOf(Instant.now().getEpochSecond());

    assertRefused(slack.send(body.getBytes(StandardCharsets.UTF_8), timestamp, signature), 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1e9", "99999999999999999999"})
  void refusesATimestampThatIsNone(String timestamp) {
    var body = "x".getBytes(StandardCharsets.UTF_8);

    assertRefused(slack.send(body, timestamp, SlackSender.signature(timestamp, body)), 401);
  }

  @Test
  void refusesAChangedBody() {
    var body = SlackSender.form(SlackSender.command(trigger(), "hei"));
    var timestamp = String.valueOf(Instant.now().getEpochSecond());
    var signature = SlackSender.signature(timestamp, body.getBytes(StandardCharsets.UTF_8));
    var changed = body.replace("hei", "hopp").getBytes(StandardCharsets.UTF_8);

    assertRefused(slack.send(changed, timestamp, signature), 401);
  }

  @Test
  void refusesTheUnsigned() {
    assertRefused(
        slack.unsigned(
            "{\"type\":\"view_submission\",\"view\":{}}".getBytes(StandardCharsets.UTF_8)),
        401);
  }

  @Test
  void refusesTheOversizedSignedOrNot() {
    assertThat(slack.send(new byte[256 * 1024 + 1]).statusCode()).isEqualTo(413);
    assertThat(slack.send("x=" + "y".repeat(256 * 1024 - 2)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "[]",
        "null",
        "{\"type\":\"view_submission\",\"view\":{}}",
        "{\"type\":\"view_submission\",\"view\":7,\"user\":{\"id\":\"U\"}}",
        "{\"type\":\"block_actions\",\"actions\":[],\"user\":{\"id\":\"U\"}}",
        "{\"type\":\"event_callback\",\"event_id\":\"E\",\"event\":7}",
        "{\"type\":\"unheard_of\"}",
        "{'type':'shortcut'}",
        "payload=%7B",
        "payload=",
        "payload=%zz",
        "command=%2Fprobe",
        "command=%2Fprobe&command=%2Fprobe",
        "&&&=",
      })
  void refusesTheMalformed(String body) {
    assertRefused(slack.send(body), 400);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertRefused(slack.send(new byte[] {'{', (byte) 0xff, '}'}), 400);
  }

  @Test
  void refusesAForeignWorkspace() {
    var command = SlackSender.command(trigger(), "hei");
    command.put("team_id", "T99EVIL");

    assertRefused(slack.send(command), 403);
  }

  @Test
  void refusesAForeignUserOfASharedChannel() {
    var action = Interactions.action(trigger(), "probe");
    action.getAsJsonObject("user").addProperty("team_id", "T99EVIL");

    assertRefused(slack.interaction(action), 403);
  }

  @Test
  void refusesAnEventOfNoWorkspace() {
    var event = Interactions.event("Ev1");
    event.remove("team_id");
    event.remove("authorizations");

    assertRefused(slack.send(event.toString()), 403);
  }

  @Test
  void answersTheChallenge() {
    var answer = slack.send("{\"type\":\"url_verification\",\"challenge\":\"abc 3\"}");

    assertThat(answer.body()).isEqualTo("abc 3");
  }

  @Test
  void answersTheCheckOfTheCertificate() {
    var body = "token=x&ssl_check=1".getBytes(StandardCharsets.UTF_8);

    assertThat(slack.unsigned(body).statusCode()).isEqualTo(200);
    assertThat(Probe.HEARD).isEmpty();
  }

  @Test
  void doesWhatIsForAfterwardsOnlyAfterASuccess() {
    slack.send(SlackSender.command(trigger(), "throw"));
    slack.send(SlackSender.command(trigger(), "siste"));

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(Probe.AFTERWARDS).containsExactly("siste"));
  }

  private HttpResponse<String> signed(int secondsFromNow) {
    var body = SlackSender.form(SlackSender.command(trigger(), "hei"));
    return slack.sendAt(
        Instant.now().plusSeconds(secondsFromNow), body.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(Probe.HEARD).isEmpty();
  }

  static String text(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject().get("text").getAsString();
  }

  private static List<String> marks() {
    return jdbc.sql("select said from probe").query((row, _) -> row.getString(1)).list();
  }

  private static String trigger() {
    return UUID.randomUUID().toString();
  }
}
