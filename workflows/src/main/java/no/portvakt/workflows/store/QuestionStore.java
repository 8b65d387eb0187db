package no.portvakt.workflows.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.workflows.approval.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code question}: what approvers asked, what the requester answered, and how much of it
 * was relayed.
 */
@Repository
public class QuestionStore {

  /** Something that is not passed on yet: a question, or its answer. */
  public record Untold(UUID question, boolean answered) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  QuestionStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Stores a question; false while another one is open. */
  public boolean ask(UUID requestId, UUID askedBy, String question) {
    return jdbc.sql(
                """
                insert into question (id, request_id, asked_by, asked_at, question)
                values (:id, :request, :by, :now, :question)
                on conflict do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("request", requestId)
            .param("by", askedBy)
            .param("now", now())
            .param("question", question)
            .update()
        == 1;
  }

  /** Answers the open question; false if there is none. */
  public boolean answer(UUID requestId, String answer) {
    return jdbc.sql(
                """
                update question set answer = :answer, answered_at = :now
                 where request_id = :request and answer is null
                """)
            .param("request", requestId)
            .param("answer", answer)
            .param("now", now())
            .update()
        == 1;
  }

  /** All questions of a request, first to last. */
  public List<Question> of(UUID requestId) {
    return jdbc.sql("select * from question where request_id = :request order by asked_at")
        .param("request", requestId)
        .query(QuestionStore::map)
        .list();
  }

  /** The oldest question of which something has not been passed on yet. */
  public Optional<Untold> untold(UUID requestId) {
    return jdbc.sql(
            """
            select id, relayed = 'QUESTION' as answered
              from question
             where request_id = :request
               and (relayed = 'NOTHING' or (relayed = 'QUESTION' and answer is not null))
             order by asked_at limit 1
            """)
        .param("request", requestId)
        .query((row, i) -> new Untold(row.getObject("id", UUID.class), row.getBoolean("answered")))
        .optional();
  }

  /** Records that the question, or its answer, has been passed on. */
  public void told(Untold told) {
    jdbc.sql("update question set relayed = :now where id = :id and relayed = :before")
        .param("id", told.question())
        .param("before", told.answered() ? "QUESTION" : "NOTHING")
        .param("now", told.answered() ? "ANSWER" : "QUESTION")
        .update();
  }

  private static Question map(ResultSet row, int ignored) throws SQLException {
    var answeredAt = row.getTimestamp("answered_at");
    return new Question(
        row.getObject("id", UUID.class),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("question"),
        row.getString("answer"),
        answeredAt == null ? null : answeredAt.toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
