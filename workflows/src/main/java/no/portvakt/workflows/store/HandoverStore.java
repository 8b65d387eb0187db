package no.portvakt.workflows.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.workflows.approval.Handover;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code handover}: who handed a decision on to whom, and whether that has been told. */
@Repository
public class HandoverStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  HandoverStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Stores a handover, to nobody in particular for the fallback; false if it was made before. */
  public boolean add(UUID requestId, UUID from, @Nullable UUID to, String comment) {
    return jdbc.sql(
                """
                insert into handover (id, request_id, from_person, to_person, comment, handed_at)
                values (:id, :request, :from, :to, :comment, :now)
                on conflict do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("request", requestId)
            .param("from", from)
            .param("to", to)
            .param("comment", comment)
            .param("now", now())
            .update()
        == 1;
  }

  /** All handovers of a request, first to last. */
  public List<Handover> of(UUID requestId) {
    return jdbc.sql("select * from handover where request_id = :request order by handed_at")
        .param("request", requestId)
        .query(HandoverStore::map)
        .list();
  }

  /** The oldest handover that nobody has been told of yet. */
  public Optional<UUID> untold(UUID requestId) {
    return jdbc.sql(
            """
            select id from handover
             where request_id = :request and told_at is null order by handed_at limit 1
            """)
        .param("request", requestId)
        .query((row, i) -> row.getObject("id", UUID.class))
        .optional();
  }

  /** Records that everybody has been told. */
  public void told(UUID handover) {
    jdbc.sql("update handover set told_at = :now where id = :id and told_at is null")
        .param("id", handover)
        .param("now", now())
        .update();
  }

  private static Handover map(ResultSet row, int ignored) throws SQLException {
    return new Handover(
        row.getObject("id", UUID.class),
        row.getObject("from_person", UUID.class),
        row.getObject("to_person", UUID.class),
        row.getString("comment"),
        row.getTimestamp("handed_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
