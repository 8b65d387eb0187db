package no.portvakt.bot.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One checkpoint a day, with the id of its message so that it is posted once. */
@Component
class CheckpointTable {

  private final JdbcClient jdbc;

  CheckpointTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Instant now, Supplier<String> checkpoint) {
    var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    if (!has(day)) {
      jdbc.sql(
              """
              insert into audit_checkpoint (day, checkpoint, message_id) values (?, ?, ?)
              on conflict (day) do nothing
              """)
          .params(day, checkpoint.get(), UUID.randomUUID())
          .update();
    }
  }

  List<Unposted> unposted() {
    return jdbc.sql(
            """
            select day, checkpoint, message_id from audit_checkpoint
            where posted_at is null order by day
            """)
        .query((row, _) ->
            new Unposted(
                row.getObject("day", LocalDate.class),
                row.getString("checkpoint"),
                row.getObject("message_id", UUID.class)))
        .list();
  }

  void posted(LocalDate day, Instant at) {
    jdbc.sql("update audit_checkpoint set posted_at = ? where day = ?")
        .params(at.atOffset(ZoneOffset.UTC), day)
        .update();
  }

  private boolean has(LocalDate day) {
    return jdbc.sql("select count(*) from audit_checkpoint where day = ?")
            .param(day)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** A checkpoint that has not been posted, as far as we know. */
  record Unposted(LocalDate day, String checkpoint, UUID messageId) {}
}
