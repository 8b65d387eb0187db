package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.TrafficEntry;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with the app's own calls when a test says so. */
class FaultTest {

  private static final String CHANNEL = "C0SERVICEDESK";

  private final SlackWorkspace slack = SlackWorkspace.start(SlackWorkspaceConfig.demo());
  private final ApiClient api = new ApiClient(slack.url());

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void limitsTheRateWhenToldTo() {
    slack.faults().add(Fault.of(Fault.Kind.RATE_LIMITED, "chat.postMessage", 1).retryAfter(7));

    var limited = api.raw("chat.postMessage", ApiClient.BOT, "channel", CHANNEL, "text", "x");

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(Json.bool(api.call("chat.postMessage", "channel", CHANNEL, "text", "x"), "ok"))
        .isTrue();
  }

  @Test
  void postsAndLosesTheAnswerWhenToldTo() {
    slack.faults().add(Fault.of(Fault.Kind.LOST_ANSWER, "chat.postMessage", 1));

    assertThatThrownBy(() -> api.call("chat.postMessage", "channel", CHANNEL, "text", "tapt"))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(slack.as("U0KARI").messages(CHANNEL)).hasSize(1);
  }

  @Test
  void cutsTheConnectionBeforeAnythingIsDoneWhenToldTo() {
    slack.faults().add(Fault.of(Fault.Kind.RESET, "*", 1).in(CHANNEL));

    assertThat(Json.bool(api.call("auth.test"), "ok")).isTrue();
    assertThatThrownBy(() -> api.call("chat.postMessage", "channel", CHANNEL, "text", "tapt"))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(slack.as("U0KARI").messages(CHANNEL)).isEmpty();
  }

  @Test
  void answersWithTheErrorOrStatusItIsTold() {
    slack
        .faults()
        .add(Fault.of(Fault.Kind.SLACK_ERROR, "chat.update", 1).saying("channel_not_found"));
    slack.faults().add(Fault.of(Fault.Kind.HTTP_STATUS, "chat.delete", 1).answering(502));

    assertThat(Json.string(api.call("chat.update"), "error")).contains("channel_not_found");
    assertThat(api.raw("chat.delete", ApiClient.BOT).statusCode()).isEqualTo(502);
  }

  @Test
  void hangsUntilTheFaultIsCleared() throws Exception {
    slack.faults().add(Fault.of(Fault.Kind.HANG, "auth.test", 1));
    var call = CompletableFuture.runAsync(() -> api.call("auth.test"));
    var ended = slack.traffic().await(Duration.ofMillis(500), TrafficEntry::ended);
    assertThat(ended).isEmpty();
    assertThat(slack.traffic().calls("auth.test")).hasSize(1);

    slack.faults().clear();

    assertThat(call.handle((done, failure) -> failure).get(5, TimeUnit.SECONDS)).isNotNull();
  }
}
