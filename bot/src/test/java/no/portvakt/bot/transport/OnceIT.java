package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.portvakt.bot.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T9: whatever is sent how often, there is one effect, and each gets the same answer. */
class OnceIT {

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
    Probe.gate = new CountDownLatch(0);
  }

  @Test
  void handlesEachDeliveryOnceHoweverOftenAndInWhateverOrderTheyCome() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var sendings = new ArrayList<Callable<HttpResponse<String>>>();
    for (int i = 0; i < 40; i++) {
      var event = Interactions.event("Ev" + seed + "x" + i).toString();
      var command = SlackSender.form(SlackSender.command("t" + seed + "x" + i, "nr " + i));
      int times = 1 + random.nextInt(4);
      for (int time = 0; time < times; time++) {
        int retry = time;
        sendings.add(() -> retried(event, retry));
        sendings.add(() -> retried(command, retry));
      }
    }
    Collections.shuffle(sendings, random);

    var answers = new ArrayList<HttpResponse<String>>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var future : pool.invokeAll(sendings)) {
        answers.add(future.get());
      }
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    assertThat(marks()).hasSize(80).doesNotHaveDuplicates();
  }

  @Test
  void letsTheSecondWaitForTheAnswerOfTheFirst() throws Exception {
    Probe.gate = new CountDownLatch(1);
    var body = SlackSender.form(SlackSender.command(trigger(), "wait"));
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(() -> slack.send(body));
      await().until(() -> Probe.HEARD.contains("wait"));
      var second = pool.submit(() -> slack.send(body));
      await().until(OnceIT::someoneWaitsInTheDatabase);
      Probe.gate.countDown();

      assertThat(text(second)).isEqualTo(text(first)).isEqualTo("Known said wait");
    }
    assertThat(Probe.HEARD).containsExactly("wait");
  }

  @Test
  void givesTheSameAnswerLater() {
    var body = SlackSender.form(SlackSender.command(trigger(), "igjen"));

    assertThat(slack.send(body).body()).isEqualTo(slack.send(body).body());
    assertThat(marks()).containsExactly("igjen");
  }

  @Test
  void refusesTheSameKeyWithOtherContentAndPutsItOnRecord() {
    var trigger = trigger();
    slack.send(SlackSender.command(trigger, "første"));
    var answer = slack.send(SlackSender.command(trigger, "andre"));

    assertThat(DeliveryIT.text(answer)).contains("allerede sendt inn");
    assertThat(marks()).containsExactly("første");
    assertThat(count("reused")).isPositive();
    assertThat(
            jdbc.sql("select count(*) from audit_event where action = 'delivery.refused'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void doesAgainWhatWasRolledBack() {
    var trigger = trigger();
    slack.send(SlackSender.command(trigger, "throw"));
    slack.send(SlackSender.command(trigger, "throw"));

    assertThat(Probe.HEARD).containsExactly("throw", "throw");
    assertThat(marks()).isEmpty();
  }

  @Test
  void knowsASubmissionAgainThoughItsTriggerIsNew() {
    var view = "V" + trigger();
    slack.interaction(Interactions.submission(trigger(), view, "svar"));
    var answer = slack.interaction(Interactions.submission(trigger(), view, "svar"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(marks()).containsExactly("svar");
  }

  @Test
  void takesACorrectedSubmission() {
    var view = "V" + trigger();
    var first = slack.interaction(Interactions.submission(trigger(), view, "wrong"));
    slack.interaction(Interactions.submission(trigger(), view, "rett"));

    assertThat(first.body()).contains("\"response_action\":\"errors\"");
    assertThat(marks()).contains("rett");
  }

  @Test
  void refusesASubmissionThatWasChangedAfterItWasTaken() {
    var view = "V" + trigger();
    slack.interaction(Interactions.submission(trigger(), view, "svar"));
    var answer = slack.interaction(Interactions.submission(trigger(), view, "noe annet"));

    assertThat(answer.body()).contains("\"errors\":{\"b\":").contains("allerede sendt inn");
    assertThat(marks()).containsExactly("svar");
  }

  @Test
  void handlesEachClick() {
    slack.interaction(Interactions.action(trigger(), "probe"));
    slack.interaction(Interactions.action(trigger(), "probe"));

    assertThat(marks()).hasSize(2);
  }

  @Test
  void knowsAClickWithoutTriggerByItsTime() {
    JsonObject click = Interactions.action(trigger(), "probe");
    click.remove("trigger_id");
    slack.interaction(click);
    slack.interaction(click);

    assertThat(marks()).hasSize(1);
  }

  private static HttpResponse<String> retried(String body, int times) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var timestamp = String.valueOf(Instant.now().getEpochSecond());
    var signature = SlackSender.signature(timestamp, bytes);
    return times == 0
        ? slack.send(bytes, timestamp, signature)
        : slack.send(
            bytes,
            timestamp,
            signature,
            "X-Slack-Retry-Num",
            String.valueOf(times),
            "X-Slack-Retry-Reason",
            "http_timeout");
  }

  private static boolean someoneWaitsInTheDatabase() {
    return jdbc.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                """)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static double count(String outcome) {
    var timer =
        installation
            .bean(MeterRegistry.class)
            .find("portvakt.deliveries")
            .tag("outcome", outcome)
            .timer();
    return timer == null ? 0 : timer.count();
  }

  private static String text(Future<HttpResponse<String>> answer)
      throws ExecutionException, InterruptedException {
    return DeliveryIT.text(answer.get());
  }

  private static List<String> marks() {
    return jdbc.sql("select said from probe").query((row, _) -> row.getString(1)).list();
  }

  private static String trigger() {
    return UUID.randomUUID().toString();
  }
}
