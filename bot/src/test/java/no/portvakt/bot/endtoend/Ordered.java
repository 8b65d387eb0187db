package no.portvakt.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.Told;

/** An order of Ola's as it stands in the database; Kari approves it if its prefix says so. */
record Ordered(String prefix, String state, boolean closed, int registered) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Waits until every order has come as far as it can, and everybody has been told of it once;
   * those that were acknowledged are among them, and none was made up.
   */
  static List<Ordered> awaitAll(House house, Crowd crowd) {
    await().atMost(PATIENCE).until(() -> all(house).stream().allMatch(Ordered::hasCome));
    var orders = all(house);
    assertThat(orders)
        .extracting(Ordered::prefix)
        .doesNotHaveDuplicates()
        .containsAll(crowd.acknowledged())
        .isSubsetOf(crowd.sent());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(orders).allSatisfy(order -> order.assertTold(house)));
    return orders;
  }

  private static List<Ordered> all(House house) {
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

  private static Ordered read(ResultSet row, int ignored) throws SQLException {
    return new Ordered(
        row.getString("prefix"),
        row.getString("state"),
        row.getBoolean("closed"),
        row.getInt("registered"));
  }

  /** As far as it can come: registered once if it was approved, else open. */
  private boolean hasCome() {
    return isWanted()
        ? state.equals("CREATED") && closed && registered == 1
        : state.equals("DIGDIR_REVIEW") && registered == 0;
  }

  /** A card that is decided on before the other approvers have got theirs spares them. */
  private void assertTold(House house) {
    var told = Told.of(house.slack(), prefix);
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
