package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import no.portvakt.local.slack.TestApp.Reply;
import no.portvakt.local.slack.delivery.Signature;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A slash command, from what is typed to what becomes of it. */
class CommandTest {

  private final TestApp app = new TestApp();
  private final SlackWorkspace slack =
      SlackWorkspace.start(SlackWorkspaceConfig.demo().appUrl(app.url()));

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  @Test
  void signsTheRawBytesOfACommand() {
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
  void refusesACommandTheManifestDoesNotDeclare() {
    var outcome = slack.as("U0OLA").command("/annet hjelp");

    assertThat(outcome.problem().orElseThrow().text()).startsWith("/annet is not a valid command.");
    assertThat(app.received("command")).isEmpty();
  }

  @Test
  void showsAnAnswerInTheAcknowledgementToTheSenderAlone() {
    app.on("command", payload -> Reply.json("text", "Hjelp"));

    slack.as("U0OLA").command("/portvakt hjelp").succeeds();

    assertThat(slack.as("U0OLA").awaitEphemeral(m -> m.says("Hjelp")).ephemeral()).isTrue();
    assertThat(slack.as("U0KARI").ephemerals()).isEmpty();
    assertThat(slack.as("U0OLA").dms()).isEmpty();
  }

  @Test
  void saysDispatchFailedWhenTheAppAnswersWithAnError() {
    app.on("command", payload -> new Reply(500, ""));

    var problem = slack.as("U0OLA").command("/portvakt").problem().orElseThrow();

    assertThat(problem.text()).isEqualTo("/portvakt failed with the error \"dispatch_failed\"");
    assertThat(app.received("command")).hasSize(1);
  }

  @Test
  void saysOperationTimeoutWhenTheAppIsTooSlowAndDoesNotTryAgain() {
    var release = new CountDownLatch(1);
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

    var config = SlackWorkspaceConfig.demo().appUrl(app.url()).ackTimeout(Duration.ofMillis(200));
    try (var impatient = SlackWorkspace.start(config)) {
      var problem = impatient.as("U0OLA").command("/portvakt").problem().orElseThrow();
      release.countDown();

      assertThat(problem.code()).isEqualTo("operation_timeout");
    }
    assertThat(app.received("command")).hasSize(1);
  }

  private static JsonObject withOf(JsonObject object, Object... members) {
    var copy = object.deepCopy();
    Json.of(members).entrySet().forEach(member -> copy.add(member.getKey(), member.getValue()));
    return copy;
  }
}
