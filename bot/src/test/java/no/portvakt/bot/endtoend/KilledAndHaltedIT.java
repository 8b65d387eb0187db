package no.portvakt.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Seeded;
import no.portvakt.bot.Wish;
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
 * T1, T5 and T6, short: while people ask for this and that and approve it, the bot is killed again
 * and again, then it, the engine and the database are halted and go on later.
 */
@Tag("house")
class KilledAndHaltedIT {

  private static final int AT_ONCE = 9;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int TURNS = 5;
  private static final int MORE_THREADS = 10;
  private static final String POST = "chat.postMessage";

  private static final Pattern LATE =
      Pattern.compile("(?m)^portvakt_jobs_total\\{[^}]*result=\"late\"[^}]*} (\\S+)");
  private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads (\\S+)");

  @Test
  void whatWasAcknowledgedIsThereOnceAndNobodyIsToldTwice(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
    var random = Seeded.random(KilledAndHaltedIT.class);
    try (var house = House.crowded(home);
        var crowd = Crowd.gather(house, random)) {
      killTheBot(house, crowd, random);
      haltTheBot(house, crowd, home.resolve("further-bot.log"));
      double threads = sum(house.bot(), THREADS);
      haltTheEngine(house, crowd);
      haltTheDatabase(house, crowd);

      var asked = Asked.awaitAll(house, crowd);
      assertThat(asked)
          .filteredOn(Asked::isWanted)
          .extracting(Asked::kind)
          .contains(Wish.Kind.values());
      assertThat(new EngineMeters(house.engine().address()).instances()).isEqualTo(asked.size());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> sum(house.bot(), THREADS) < threads + MORE_THREADS);
      assertThat(house.verifyAudit()).isZero();
    }
  }

  private static void killTheBot(House house, Crowd crowd, Random random) throws Exception {
    for (var moment : Moment.values()) {
      crowd.ask(AT_ONCE);
      moment.await(house, crowd, random);
      house.bot().kill();
      house.bot().start();
    }
    crowd.settle();
    Asked.awaitAll(house, crowd);
  }

  /** Which of two bots has jobs in hand when it is halted is chance: once it must have been it. */
  private static void haltTheBot(House house, Crowd crowd, Path log) throws Exception {
    try (var further = house.furtherBot(log)) {
      further.start();
      for (int turn = 1; sum(house.bot(), LATE) == 0; turn++) {
        assertThat(turn).as("times halted with nothing in hand").isLessThanOrEqualTo(TURNS);
        haltTheBotOnce(house, crowd);
      }
    }
  }

  /** The other one is given its jobs; what it says of them when it goes on comes too late. */
  private static void haltTheBotOnce(House house, Crowd crowd) throws Exception {
    int posts = house.slack().traffic().calls(POST).size();
    house.slack().faults().add(Fault.of(Kind.LOST_ANSWER, POST, -1));
    crowd.ask(AT_ONCE);
    await()
        .atMost(PATIENCE)
        .until(() -> house.slack().traffic().calls(POST).size() >= posts + AT_ONCE);

    try (var _ = Halted.of(house.bot())) {
      house.slack().faults().clear();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(Asked.unwantedAcknowledged(house, crowd))
                  .allSatisfy(asked -> asked.assertTold(house)));
    }

    crowd.settle();
    Asked.awaitAll(house, crowd);
  }

  private static void haltTheEngine(House house, Crowd crowd) throws Exception {
    try (var _ = Halted.of(house.engine())) {
      for (int i = 0; i < AT_ONCE; i++) {
        assertThat(crowd.askInTime(crowd.unwanted())).matches(Interactions::isStored);
      }
      await().atMost(PATIENCE).until(() -> hasOutboxTriedInVain(house));
    }
  }

  private static void haltTheDatabase(House house, Crowd crowd) throws Exception {
    var last = Stream.generate(crowd::unwanted).limit(3).toList();
    try (var _ = Halted.of(house.postgres())) {
      for (var wish : last) {
        assertThat(crowd.askInTime(wish).body())
            .containsAnyOf("Prøv igjen", "Se /portvakt status før du prøver igjen");
      }
    }
    await()
        .atMost(PATIENCE)
        .until(() -> last.stream().map(crowd::askOnce).allMatch(Interactions::isStored));
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
    FORM_ON_ITS_WAY((_, crowd) -> crowd.sent().size()),
    CARD_POSTED((_, crowd) -> (int) crowd.cards().count()),
    CLICK_ACKNOWLEDGED((_, crowd) -> crowd.clicks()),
    REQUESTER_TOLD(Moment::toldToRequesters),
    CARD_UPDATED((_, crowd) -> (int) crowd.cards().filter(SlackMessage::edited).count());

    private final ToIntBiFunction<House, Crowd> counted;

    private static int toldToRequesters(House house, Crowd crowd) {
      return crowd.sent().values().stream()
          .map(Wish::requester)
          .distinct()
          .mapToInt(requester -> house.slack().as(requester).dms().size())
          .sum();
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
