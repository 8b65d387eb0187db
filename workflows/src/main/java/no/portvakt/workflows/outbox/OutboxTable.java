package no.portvakt.workflows.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox as the sender sees them. */
@Repository
class OutboxTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Due rows, oldest first, held for this transaction; other instances skip them. */
  List<OutboxRow> claim(int limit) {
    return jdbc.sql(
            """
            select id, message, correlation_key, variables::text as variables, kept, created_at,
                   attempts
              from outbox
             where sent_at is null and next_attempt_at <= :now
             order by sequence
             limit :limit
               for update skip locked
            """)
        .param("now", now())
        .param("limit", limit)
        .query((row, i) ->
            new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("message"),
                row.getString("correlation_key"),
                row.getString("variables"),
                row.getBoolean("kept"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts")))
        .list();
  }

  void sent(List<UUID> ids) {
    jdbc.sql("update outbox set sent_at = :now, last_error = null where id = any(:ids)")
        .param("now", now())
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  void failed(UUID id, Duration retryIn, String error) {
    jdbc.sql(
            """
            update outbox
               set attempts = attempts + 1, next_attempt_at = :next, last_error = :error
             where id = :id
            """)
        .param("id", id)
        .param("next", Timestamp.from(clock.instant().plus(retryIn)))
        .param("error", error)
        .update();
  }

  /** What waits, for the gauges. */
  Backlog backlog() {
    return jdbc.sql(
            """
            select count(*) as waiting, coalesce(min(created_at), :now) as oldest
              from outbox where sent_at is null
            """)
        .param("now", now())
        .query(
            (row, i) -> new Backlog(row.getLong("waiting"), row.getTimestamp("oldest").toInstant()))
        .single();
  }

  /** When the oldest waiting message was stored, or now if none waits. */
  Instant oldest() {
    return jdbc.sql("select coalesce(min(created_at), :now) from outbox where sent_at is null")
        .param("now", now())
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** Forgets messages sent before the given time. */
  int forgetSentBefore(Instant time) {
    return jdbc.sql("delete from outbox where sent_at < :time")
        .param("time", Timestamp.from(time))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** How many messages wait, and since when the oldest does; now if none does. */
  record Backlog(long waiting, Instant oldest) {}
}
