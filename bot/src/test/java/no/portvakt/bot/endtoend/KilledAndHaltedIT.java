package no.portvakt.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Seeded;
import no.portvakt.bot.Told;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.local.program.Http;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.Fault.Kind;
import no.portvakt.local.stack.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * T1, T5 and T6, short: while people order and approve, the bot is killed again and again, then it,
 * the engine and the database are halted and go on later.
 */
@Tag("house")
class KilledAndHaltedIT {

  private static final int ORDERS_A_KILL = 7;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);
  private static final int MORE_THREADS = 10;
  private static final String POST = "chat.postMessage";

  private static final Pattern LATE =
      Pattern.compile("(?m)^portvakt_jobs_total\\{[^}]*result=\"late\"[^}]*} (\\S+)");
  private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads (\\S+)");

  @Test
  void whatWasAcknowledgedIsThereOnceAndNobodyIsToldTwice(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
    var random = Seeded.random(KilledAndHaltedIT.class);
    try (var house = House.withoutOperate(home);
        var crowd = new Crowd(house, random)) {
      killTheBot(house, crowd, random);
      haltTheBot(house, crowd, home.resolve("further-bot.log"));
      double threads = sum(house.bot(), THREADS);
      haltTheEngine(house, crowd);
      haltTheDatabase(house, crowd);

      var orders = Ordered.awaitAll(house, crowd);
      assertThat(new EngineMeters(house.engine().address()).instances()).isEqualTo(orders.size());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> sum(house.bot(), THREADS) < threads + MORE_THREADS);
      assertThat(house.verifyAudit()).isZero();
    }
  }

  private static void killTheBot(House house, Crowd crowd, Random random) throws Exception {
    for (var moment : Moment.values()) {
      crowd.order(ORDERS_A_KILL);
      moment.await(house, crowd, random);
      house.bot().kill();
      house.bot().start();
    }
    crowd.settle();
    Ordered.awaitAll(house, crowd);
  }

  /** The other one is given its jobs; what it says of them when it goes on comes too late. */
  private static void haltTheBot(House house, Crowd crowd, Path log) throws Exception {
    try (var further = house.furtherBot(log)) {
      further.start();
      int posts = house.slack().traffic().calls(POST).size();
      house.slack().faults().add(Fault.of(Kind.LOST_ANSWER, POST, -1));
      crowd.order(10);
      await()
          .atMost(PATIENCE)
          .until(() -> house.slack().traffic().calls(POST).size() >= posts + 10);

      try (var _ = Halted.of(house.bot())) {
        house.slack().faults().clear();
        await()
            .atMost(PATIENCE)
            .untilAsserted(() ->
                assertThat(crowd.unwantedAcknowledged())
                    .allSatisfy(prefix ->
                        assertThat(Told.of(house.slack(), prefix))
                            .containsExactlyInAnyOrderElementsOf(Told.WHEN_OPEN)));
      }

      crowd.settle();
      Ordered.awaitAll(house, crowd);
      await().atMost(PATIENCE).until(() -> sum(house.bot(), LATE) > 0);
    }
  }

  private static void haltTheEngine(House house, Crowd crowd) throws Exception {
    try (var _ = Halted.of(house.engine())) {
      for (int i = 0; i < 10; i++) {
        assertThat(Interactions.isStored(answeredInTime(crowd))).isTrue();
      }
      await().atMost(PATIENCE).until(() -> hasOutboxTriedInVain(house));
    }
  }

  private static void haltTheDatabase(House house, Crowd crowd) throws Exception {
    try (var _ = Halted.of(house.postgres())) {
      for (int i = 0; i < 3; i++) {
        assertThat(answeredInTime(crowd).body())
            .containsAnyOf("Prøv igjen", "Se /portvakt status før du prøver igjen");
      }
    }
    await().atMost(PATIENCE).until(() -> Interactions.isStored(crowd.orderOnce()));
  }

  private static HttpResponse<String> answeredInTime(Crowd crowd) {
    long asked = System.nanoTime();
    var answer = crowd.orderOnce();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SLACKS_PATIENCE);
    return answer;
  }

  private static boolean hasOutboxTriedInVain(House house) {
    return house
        .jdbc()
        .sql("select exists (select from outbox where sent_at is null and attempts > 0)")
        .query(Boolean.class)
        .single();
  }

  private static double sum(Part<URI> bot, Pattern meter) {
    var meters = Http.get(bot.address().resolve("/actuator/prometheus")).orElseThrow();
    return meter
        .matcher(meters)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }

  /** When the bot is killed: as soon as some more of these have been counted. */
  @SuppressWarnings("ImmutableEnumChecker") // what counts is a function without state
  private enum Moment {
    ORDER_ON_ITS_WAY((house, crowd) -> crowd.sent().size()),
    CARD_POSTED((house, crowd) -> (int) cards(house).count()),
    CLICK_ACKNOWLEDGED((house, crowd) -> crowd.clicks()),
    REQUESTER_TOLD((house, crowd) -> house.slack().as("U0OLA").dms().size()),
    CARD_UPDATED((house, crowd) -> (int) cards(house).filter(SlackMessage::edited).count());

    private final ToIntBiFunction<House, Crowd> counted;

    private static Stream<SlackMessage> cards(House house) {
      return house.slack().as("U0KARI").messages("C0SERVICEDESK").stream();
    }

    Moment(ToIntBiFunction<House, Crowd> counted) {
      this.counted = counted;
    }

    void await(House house, Crowd crowd, Random random) {
      int goal = counted.applyAsInt(house, crowd) + 1 + random.nextInt(3);
      org.awaitility.Awaitility.await(name())
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> counted.applyAsInt(house, crowd) >= goal);
    }
  }
}
