package no.portvakt.bot.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.Told;
import no.portvakt.bot.Wish;

/**
 * What the crowd has asked for as it stands in the database.
 *
 * @param changes what was done to the registry for it, by the audit trail; empty: nothing
 */
record Asked(Wish wish, String reference, String state, boolean closed, String changes) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Who is spared their copy of an order's card if it is decided on before they have got it. */
  private static final List<String> SPARED = List.of("U0KARI", "U0JONAS", "U0ODD");

  /**
   * Waits until everything has come as far as it can, and everybody has been told of it once; what
   * was acknowledged is among it, and nothing was made up.
   */
  static List<Asked> awaitAll(House house, Crowd crowd) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(all(house, crowd)).allMatch(Asked::hasCome));
    var all = all(house, crowd);
    assertThat(all)
        .extracting(asked -> asked.wish.name())
        .doesNotHaveDuplicates()
        .containsAll(crowd.acknowledged());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(all).allSatisfy(asked -> asked.assertTold(house)));
    return all;
  }

  /** All that nobody approves and that is said to be stored. */
  static List<Asked> unwantedAcknowledged(House house, Crowd crowd) {
    return all(house, crowd).stream()
        .filter(asked -> !asked.isWanted() && crowd.acknowledged().contains(asked.wish.name()))
        .toList();
  }

  private static List<Asked> all(House house, Crowd crowd) {
    return house
        .jdbc()
        .sql(
            """
            select coalesce(subject ->> 'prefix', subject ->> 'reason') as name,
                   'PV-' || number as reference, state, closed_at is not null as closed,
                   (select coalesce(string_agg(action, ' '), '') from audit_trail
                     where action in ('prefix.registered', 'right.given', 'delegation.given')
                       and (details ->> 'request' = request.id::text
                            or details ->> 'reason' = 'PV-' || number)) as changes
              from request
            """)
        .query((row, _) -> read(row, crowd))
        .list();
  }

  private static Asked read(ResultSet row, Crowd crowd) throws SQLException {
    var name = row.getString("name");
    return new Asked(
        requireNonNull(crowd.sent().get(name), () -> name + " was never asked for"),
        row.getString("reference"),
        row.getString("state"),
        row.getBoolean("closed"),
        row.getString("changes"));
  }

  /** As far as it can come: carried out once if it was approved, else open. */
  private boolean hasCome() {
    return isWanted()
        ? state.equals("CREATED") && closed && changes.equals(kind().change())
        : state.equals("DIGDIR_REVIEW") && changes.isEmpty();
  }

  void assertTold(House house) {
    var all = isWanted() ? wish.toldWhenClosed() : wish.toldWhenOpen();
    var told = Told.of(house.slack(), all, reference);
    var twice = new ArrayList<>(told);
    all.forEach(twice::remove);
    assertThat(twice).as(toString()).isEmpty();
    var needed = new ArrayList<>(all);
    if (isWanted() && kind() == Wish.Kind.ORDER) {
      needed.removeAll(SPARED);
    }
    told.forEach(needed::remove);
    assertThat(needed).as(toString()).isEmpty();
  }

  boolean isWanted() {
    return Wishes.isWanted(wish);
  }

  Wish.Kind kind() {
    return wish.kind();
  }
}
