package no.portvakt.workflows.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import no.portvakt.workflows.request.RequestKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the requests that have not ended, all kinds in one query by their own index. */
@Repository
public class RequestCensus {

  /**
   * The requests of a kind.
   *
   * @param prerequisites wait for what the organisation must have in place
   * @param decision wait for people to decide
   * @param execution are decided and not carried out yet
   * @param late have not been decided in time, so that the fallback approvers were brought in
   * @param stuck should have gone on by themselves and have not
   */
  public record Count(long prerequisites, long decision, long execution, long late, long stuck) {

    public static final Count NONE = new Count(0, 0, 0, 0, 0);
  }

  /** What the engine does at once it has done by then, or something is wrong. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  RequestCensus(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Kinds of which none is open are left out. */
  public Map<RequestKind, Count> take() {
    return jdbc
        .sql(
            """
            select kind,
                   count(*) filter (where state = 'WAITING_TERMS') as prerequisites,
                   count(*) filter (where state in ('SUBMITTED', 'DIGDIR_REVIEW')) as decision,
                   count(*) filter (where state = 'APPROVED') as execution,
                   count(*) filter (where state = 'DIGDIR_REVIEW' and absence is null
                                      and escalated_at > opened_at + interval '1 minute') as late,
                   count(*) filter (where case state when 'DIGDIR_REVIEW' then deadline < :patience
                                                     when 'WAITING_TERMS' then false
                                                     else updated_at < :patience and not exists
                                                       (select from request part
                                                         where part.kind = 'SCOPE_ACCESS'
                                                           and part.subject ->> 'parent' = request.id::text
                                                           and part.closed_at is null)
                                      end) as stuck
              from request left join approval on approval.request_id = request.id
             where closed_at is null
             group by kind
            """)
        .param("patience", Timestamp.from(clock.instant().minus(PATIENCE)))
        .query((row, i) ->
            Map.entry(
                RequestKind.valueOf(row.getString("kind")),
                new Count(
                    row.getLong("prerequisites"),
                    row.getLong("decision"),
                    row.getLong("execution"),
                    row.getLong("late"),
                    row.getLong("stuck"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
