package no.portvakt.workflows.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.workflows.approval.Absence;
import no.portvakt.workflows.approval.Approval;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.approval.Decision;
import no.portvakt.workflows.approval.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code approval} and {@code decision}. */
@Repository
public class ApprovalStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  ApprovalStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Opens the approval of a request, once: a second opening changes nothing and returns the first.
   */
  public Approval open(
      UUID requestId,
      Approver approvers,
      int needed,
      Instant deadline,
      @Nullable Approver escalateTo) {
    jdbc.sql(
            """
            insert into approval (request_id, approver_role, approvals_needed, deadline, escalate_to, opened_at)
            values (:id, :role, :needed, :deadline, :escalateTo, :now)
            on conflict do nothing
            """)
        .param("id", requestId)
        .param("role", approvers.name())
        .param("needed", needed)
        .param("deadline", Timestamp.from(deadline))
        .param("escalateTo", escalateTo == null ? null : escalateTo.name())
        .param("now", now())
        .update();
    return find(requestId).orElseThrow();
  }

  public Optional<Approval> find(UUID requestId) {
    return jdbc.sql("select * from approval where request_id = :id")
        .param("id", requestId)
        .query(ApprovalStore::map)
        .optional();
  }

  /** Lets the fallback approvers decide too. */
  public void escalate(UUID requestId) {
    jdbc.sql(
            "update approval set escalated_at = coalesce(escalated_at, :now) where request_id = :id")
        .param("id", requestId)
        .param("now", now())
        .update();
  }

  /** Puts on record that nobody is there who should decide; false if it was on record before. */
  public boolean absent(UUID requestId, Absence absence) {
    return jdbc.sql(
                """
                update approval set absence = :absence where request_id = :id and absence is null
                """)
            .param("id", requestId)
            .param("absence", absence.name())
            .update()
        == 1;
  }

  /** Ends the approval; the first ending stays. */
  public boolean settle(UUID requestId, Outcome outcome) {
    return jdbc.sql(
                """
                update approval set outcome = :outcome, settled_at = :now
                 where request_id = :id and outcome is null
                """)
            .param("id", requestId)
            .param("outcome", outcome.name())
            .param("now", now())
            .update()
        == 1;
  }

  /** Stores a decision; false if this person has decided already. */
  public boolean decide(UUID requestId, Decision decision, String assurance) {
    return jdbc.sql(
                """
                insert into decision (request_id, approver, outcome, reason, assurance, decided_at)
                values (:id, :approver, :outcome, :reason, :assurance, :at)
                on conflict do nothing
                """)
            .param("id", requestId)
            .param("approver", decision.approver())
            .param("outcome", decision.outcome().name())
            .param("reason", decision.reason())
            .param("assurance", assurance)
            .param("at", Timestamp.from(decision.decidedAt()))
            .update()
        == 1;
  }

  /** The decisions about a request, first to last. */
  public List<Decision> decisions(UUID requestId) {
    return jdbc.sql("select * from decision where request_id = :id order by decided_at, approver")
        .param("id", requestId)
        .query((row, i) ->
            new Decision(
                row.getObject("approver", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  private static Approval map(ResultSet row, int ignored) throws SQLException {
    var escalateTo = row.getString("escalate_to");
    var escalatedAt = row.getTimestamp("escalated_at");
    var outcome = row.getString("outcome");
    var absence = row.getString("absence");
    return new Approval(
        row.getObject("request_id", UUID.class),
        Approver.valueOf(row.getString("approver_role")),
        row.getInt("approvals_needed"),
        row.getTimestamp("deadline").toInstant(),
        escalateTo == null ? null : Approver.valueOf(escalateTo),
        escalatedAt == null ? null : escalatedAt.toInstant(),
        outcome == null ? null : Outcome.valueOf(outcome),
        absence == null ? null : Absence.valueOf(absence));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
