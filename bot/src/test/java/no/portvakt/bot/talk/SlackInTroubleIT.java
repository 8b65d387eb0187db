package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Told;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.Fault.Kind;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** T13: Slack puts off, fails, is away, and refuses. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class SlackInTroubleIT {

  private static final String POST = "chat.postMessage";
  private static final String UPDATE = "chat.update";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @AfterEach
  void clear() {
    portvakt.slack.faults().clear();
  }

  @Test
  void eachMessageArrivesOnceWhateverCallsFail() {
    for (var method : List.of(POST, UPDATE)) {
      fault(Fault.of(Kind.LOST_ANSWER, method, 2));
      fault(Fault.of(Kind.RATE_LIMITED, method, 2).retryAfter(1));
      fault(Fault.of(Kind.HTTP_STATUS, method, 2).answering(500));
      fault(Fault.of(Kind.SLACK_ERROR, method, 2).saying("internal_error"));
    }
    var order = StoredOrder.by(portvakt);
    order.awaitTold(Told.WHEN_OPEN);
    order.approve();

    order.awaitTold(Told.WHEN_CLOSED);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(Orders.card(portvakt, order.prefix()).buttons()).isEmpty();
          assertThat(portvakt.slack.faults().ui().getAsJsonArray("faults")).isEmpty();
        });
  }

  @Test
  void aCardWhoseAnswerWasLostUntilTheDecisionShowsTheDecision() {
    fault(Fault.of(Kind.LOST_ANSWER, POST, -1).in("C0SERVICEDESK"));
    var order = StoredOrder.by(portvakt);
    order.awaitTold(Told.WHEN_OPEN);
    assertThat(Orders.card(portvakt, order.prefix()).buttons()).isNotEmpty();

    order.approve();
    portvakt.slack.faults().clear();

    order.awaitTold(Told.WHEN_CLOSED);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(Orders.card(portvakt, order.prefix()).buttons()).isEmpty());
  }

  @Test
  void afterAnOutageEachMessageArrivesOnceAndInItsOrder() {
    var order = StoredOrder.by(portvakt);
    order.awaitTold(Told.WHEN_OPEN);
    var card = Orders.card(portvakt, order.prefix());

    fault(Fault.of(Kind.RESET, "*", -1));
    order.ask("Hvem skal bruke det?");
    order.answer("Alle kommunene");
    await().until(() -> failedCalls() > 5);
    portvakt.slack.faults().clear();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(thread(card))
                .satisfiesExactly(
                    question -> assertThat(question.says("Hvem skal bruke det?")).isTrue(),
                    answer -> assertThat(answer.says("Alle kommunene")).isTrue()));
    order.approve();
    order.awaitTold(Told.WHEN_CLOSED_AFTER_QUESTION);
    assertThat(thread(card)).hasSize(2);
  }

  /**
   * One of three, and with few pauses: now and then Zeebe 8.6.0 forgets a job in one (ADR 0008).
   */
  @Test
  void theLastFailureSaysWhatToDoAndTheRetryPostsNothingTwice(CapturedOutput output) {
    var engine = new EngineMeters(TestStack.engine());
    long incidents = engine.incidents();
    var operator = new Operator(portvakt);
    fault(Fault.of(Kind.SLACK_ERROR, POST, -1).saying("channel_not_found").in("C0SERVICEDESK"));

    var orders = Stream.generate(() -> StoredOrder.by(portvakt)).limit(3).toList();
    var given =
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  operator.leaveOneTry();
                  return orders.stream().filter(order -> isGivenUp(order, output)).findFirst();
                },
                Optional::isPresent)
            .orElseThrow();
    await().until(() -> engine.incidents() > incidents);

    given.awaitTold(Told.WHEN_OPEN.stream().filter(address -> address.startsWith("U")).toList());
    assertThat(output.getAll().lines().filter(line -> line.contains(" 0 retries left")))
        .anyMatch(line ->
            line.contains("tell-approvers of request " + given.request().id())
                && line.contains("Slack answered channel_not_found for C0SERVICEDESK: invite")
                && line.contains("then retry; nothing is posted twice."));

    portvakt.slack.faults().clear();
    operator.retry();
    given.awaitTold(Told.WHEN_OPEN);
    await()
        .until(() -> {
          operator.retry(); // the others may have come so far only now
          return engine.incidents() == incidents;
        });
  }

  private static boolean isGivenUp(StoredOrder order, CapturedOutput output) {
    return output
        .getAll()
        .lines()
        .anyMatch(line ->
            line.contains(" 0 retries left") && line.contains(order.request().id().toString()));
  }

  private void fault(Fault fault) {
    portvakt.slack.faults().add(fault);
  }

  private long failedCalls() {
    return portvakt.slack.traffic().all().stream()
        .filter(call -> call.error().filter("connection_dropped"::equals).isPresent())
        .count();
  }

  private List<SlackMessage> thread(SlackMessage card) {
    return portvakt.as("U0KARI").messages(PortvaktUnderTest.SERVICEDESK).stream()
        .filter(Told::isReply)
        .filter(reply -> reply.thread().filter(card.ts()::equals).isPresent())
        .toList();
  }
}
