package no.portvakt.bot.transport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import no.portvakt.bot.housekeeping.Outdated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was delivered lately and how it was answered. */
@Component
class Inbox implements Outdated {

  /** By then Slack repeats nothing any more. */
  private static final Duration KEPT = Duration.ofDays(3);

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes a delivery in the transaction of its effect. A second of the same key waits here until
   * the first is done with, whichever process has it.
   *
   * @return whether it is the first
   */
  boolean note(Identity identity, Instant at) {
    return jdbc.sql(
                """
                insert into inbound (key, fingerprint, received_at) values (?, ?, ?)
                on conflict (key) do nothing
                """)
            .params(identity.key(), identity.fingerprint(), at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void answered(Identity identity, Answer answer) {
    if (!answer.equals(Answer.EMPTY)) {
      jdbc.sql("update inbound set status = ?, content_type = ?, body = ? where key = ?")
          .param(answer.status())
          .param(answer.contentType())
          .param(answer.body())
          .param(identity.key())
          .update();
    }
  }

  void forget(Identity identity) {
    jdbc.sql("delete from inbound where key = ?").param(identity.key()).update();
  }

  /**
   * The answer that the first got.
   *
   * @throws KeyReusedException if the first said something else
   */
  Answer answerTo(Identity identity) {
    var first =
        jdbc.sql("select fingerprint, status, content_type, body from inbound where key = ?")
            .param(identity.key())
            .query(Inbox::read)
            .single();
    if (!first.fingerprint().equals(identity.fingerprint())) {
      throw new KeyReusedException();
    }
    return first.answer();
  }

  @Override
  public String rows() {
    return "deliveries";
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbc.sql("delete from inbound where received_at < ?")
        .param(time.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("fingerprint"),
        new Answer(row.getInt("status"), row.getString("content_type"), row.getString("body")));
  }

  private record Row(String fingerprint, Answer answer) {}

  /** The key of a delivery came again with other content. */
  static final class KeyReusedException extends RuntimeException {}
}
