package no.portvakt.workflows.keyexpiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.client.ClientId;
import no.portvakt.workflows.engine.TryLater;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code key_watch} and {@code key_warning}. */
@Repository
class KeyWatchTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  KeyWatchTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Which of these there are already, ended or not. */
  Set<UUID> known(Collection<UUID> ids) {
    return jdbc.sql("select id from key_watch where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, i) -> row.getObject("id", UUID.class))
        .set();
  }

  /** {@code false} when there is one already. */
  boolean begin(KeyWatch watch) {
    return jdbc.sql(
                """
                insert into key_watch (id, environment, client, kid, expires, thumbprint, begun_at)
                values (:id, :environment, :client, :kid, :expires, :thumbprint, :now)
                on conflict do nothing
                """)
            .param("id", watch.id())
            .param("environment", watch.key().environment())
            .param("client", watch.key().client().value())
            .param("kid", watch.key().kid())
            .param("expires", Timestamp.from(watch.expires()))
            .param("thumbprint", watch.thumbprint())
            .param("now", now())
            .update()
        == 1;
  }

  /** That of a process instance. Its absence means that database and engine differ in age. */
  KeyWatch existing(UUID id) {
    return find(id).orElseThrow(() -> absent(id));
  }

  private static TryLater absent(UUID id) {
    return new TryLater(
        "The database has no watched key "
            + id
            + ". If it was restored from a backup, cancel this instance (reconcile --cancel ends all"
            + " such); the key is found again within the hour if its end is near.",
        null,
        null);
  }

  Optional<KeyWatch> find(UUID id) {
    return jdbc.sql("select * from key_watch where id = :id")
        .param("id", id)
        .query(KeyWatchTable::watch)
        .optional();
  }

  /** Those of a client that have not ended. */
  List<KeyWatch> waiting(String environment, ClientId client) {
    return jdbc.sql(
            """
            select * from key_watch
             where environment = :environment and client = :client and outcome is null
             order by id
            """)
        .param("environment", environment)
        .param("client", client.value())
        .query(KeyWatchTable::watch)
        .list();
  }

  /**
   * Those that have not ended, without those that have begun since, or of which a message waits to
   * be sent. A page by id, from after one on.
   */
  List<KeyWatch> atRestSince(Instant time, UUID after, int limit) {
    return jdbc.sql(
            """
            select key_watch.* from key_watch
             where id > :after and outcome is null and begun_at < :time
               and not exists (select 1 from outbox
                                where correlation_key = key_watch.id::text and sent_at is null)
             order by id
             limit %d
            """
                .formatted(limit))
        .param("after", after)
        .param("time", Timestamp.from(time))
        .query(KeyWatchTable::watch)
        .list();
  }

  long waiting() {
    return jdbc.sql("select count(*) from key_watch where outcome is null")
        .query(Long.class)
        .single();
  }

  /** {@code false} when it has ended already. */
  boolean end(UUID id, KeyOutcome outcome) {
    return jdbc.sql(
                """
                update key_watch set outcome = :outcome, ended_at = :now
                 where id = :id and outcome is null
                """)
            .param("id", id)
            .param("outcome", outcome.name())
            .param("now", now())
            .update()
        == 1;
  }

  boolean isWarned(UUID id, int days) {
    return jdbc.sql("select exists (select from key_warning where watch = :watch and days = :days)")
        .param("watch", id)
        .param("days", days)
        .query(Boolean.class)
        .single();
  }

  /** {@code false} when it is on record already. */
  boolean warned(UUID id, int days) {
    return jdbc.sql(
                """
                insert into key_warning (watch, days, warned_at) values (:watch, :days, :now)
                on conflict do nothing
                """)
            .param("watch", id)
            .param("days", days)
            .param("now", now())
            .update()
        == 1;
  }

  private static KeyWatch watch(ResultSet row, int ignored) throws SQLException {
    var key =
        new KeyRef(
            row.getString("environment"),
            new ClientId(row.getString("client")),
            row.getString("kid"));
    return new KeyWatch(
        row.getObject("id", UUID.class),
        key,
        row.getTimestamp("expires").toInstant(),
        row.getString("thumbprint"),
        Optional.ofNullable(row.getString("outcome")).map(KeyOutcome::valueOf).orElse(null),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant).orElse(null));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
