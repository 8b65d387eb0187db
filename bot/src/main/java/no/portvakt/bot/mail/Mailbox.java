package no.portvakt.bot.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mail that is to be sent: stored with the change that causes it, so that a mail server that is
 * away loses none. What a mail says is kept only until it has been sent.
 */
@Repository
public class Mailbox {

  private static final Duration WORTH_SENDING = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  Mailbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Stores a mail in the caller's transaction. */
  public void put(String recipient, String subject, String body) {
    var now = clock.instant();
    jdbc.sql(
            """
            insert into mail (id, recipient, subject, body, created_at, send_before, next_attempt_at)
            values (:id, :recipient, :subject, :body, :now, :before, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("recipient", recipient)
        .param("subject", subject)
        .param("body", body)
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(now.plus(WORTH_SENDING)))
        .update();
  }

  /** Mail that is due, held for this transaction. */
  List<Mail> claim(int limit) {
    return jdbc.sql(
            """
            select id, recipient, subject, body, attempts from mail
             where ended_at is null and next_attempt_at <= :now
             order by created_at limit :limit for update skip locked
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", limit)
        .query((row, i) ->
            new Mail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts")))
        .list();
  }

  void sent(UUID id) {
    jdbc.sql("update mail set ended_at = :now, body = null, last_error = null where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  void failed(UUID id, Instant next, String error) {
    jdbc.sql(
            """
            update mail
               set attempts = attempts + 1, next_attempt_at = :next, last_error = :error
             where id = :id
            """)
        .param("next", Timestamp.from(next))
        .param("error", error)
        .param("id", id)
        .update();
  }

  /** Forgets mail that came to nothing in time. */
  void forgetOutdated() {
    jdbc.sql(
            "update mail set ended_at = :now, body = null where ended_at is null and send_before < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
