package no.portvakt.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Seeded;
import no.portvakt.bot.Told;
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

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(requests(house)).allMatch(Ordered::hasCome));
      var requests = requests(house);
      assertThat(requests)
          .extracting(Ordered::prefix)
          .doesNotHaveDuplicates()
          .containsAll(crowd.acknowledged())
          .isSubsetOf(crowd.sent());
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(requests)
                  .allSatisfy(
                      request -> request.assertTold(Told.of(house.slack(), request.prefix()))));
      assertThat(new EngineMeters(house.engine().address()).instances()).isEqualTo(requests.size());
      assertThat(house.verifyAudit()).isZero();
    }
  }

  private static List<Ordered> requests(House house) {
    return house
        .jdbc()
        .sql(
            """
            select subject ->> 'prefix' as prefix, state, closed_at is not null as closed,
                   (select count(*) from prefix where request_id = request.id) as registered
              from request
            """)
        .query(Ordered::read)
        .list();
  }

  /** An order as it stands. */
  private record Ordered(String prefix, String state, boolean closed, int registered) {

    static Ordered read(ResultSet row, int ignored) throws SQLException {
      return new Ordered(
          row.getString("prefix"),
          row.getString("state"),
          row.getBoolean("closed"),
          row.getInt("registered"));
    }

    /** As far as it can come: registered once if it was approved, else open. */
    boolean hasCome() {
      return isWanted()
          ? state.equals("CREATED") && closed && registered == 1
          : state.equals("DIGDIR_REVIEW") && registered == 0;
    }

    /** A card that is decided on before the other approvers have got theirs spares them. */
    void assertTold(List<String> told) {
      var all = isWanted() ? Told.WHEN_CLOSED : Told.WHEN_OPEN;
      var twice = new ArrayList<>(told);
      all.forEach(twice::remove);
      assertThat(twice).as(prefix).isEmpty();
      var needed = new ArrayList<>(all);
      if (isWanted()) {
        needed.removeAll(List.of("U0KARI", "U0JONAS", "U0ODD"));
      }
      told.forEach(needed::remove);
      assertThat(needed).as(prefix).isEmpty();
    }

    private boolean isWanted() {
      return prefix.startsWith(Crowd.WANTED);
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
