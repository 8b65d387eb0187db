package no.portvakt.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Seeded;
import no.portvakt.local.slack.SlackMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** T1, short: the bot is killed again and again while people order and approve. */
class KilledBotIT {

  private static final int ORDERS_A_KILL = 7;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void whatWasAcknowledgedIsThereOnceAndNobodyIsToldTwice(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
    var random = Seeded.random(KilledBotIT.class);
    try (var house = House.withoutOperate(home);
        var crowd = new Crowd(house, random)) {
      for (var moment : Moment.values()) {
        crowd.order(ORDERS_A_KILL);
        moment.await(house, crowd, random);
        house.bot().kill();
        house.bot().start();
      }
      crowd.settle();

      var orders = Ordered.awaitAll(house, crowd);
      assertThat(new EngineMeters(house.engine().address()).instances()).isEqualTo(orders.size());
      assertThat(house.verifyAudit()).isZero();
    }
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
