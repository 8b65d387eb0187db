package no.portvakt.workflows.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code request}. */
@Repository
public class RequestStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RequestStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Stores a new request; empty if the same organisation already has an open one for the same
   * thing.
   */
  public Optional<Request> insert(
      @Nullable String environment,
      OrganisationNumber organisation,
      UUID requester,
      Subject subject) {
    return jdbc.sql(
            """
            insert into request (id, kind, environment, organisation, requester, subject, state,
                                 created_at, updated_at)
            values (:id, :kind, :environment, :organisation, :requester, :subject::jsonb,
                    'SUBMITTED', :now, :now)
            on conflict do nothing
            returning *
            """)
        .param("id", UUID.randomUUID())
        .param("kind", subject.kind().name())
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("requester", requester)
        .param("subject", json.writeValueAsString(subject))
        .param("now", now())
        .query(this::map)
        .optional();
  }

  public Optional<Request> find(UUID id) {
    return jdbc.sql("select * from request where id = :id")
        .param("id", id)
        .query(this::map)
        .optional();
  }

  /**
   * Reads the request of a process instance. Its absence means that database and engine are not of
   * the same age.
   */
  public Request existing(UUID id) {
    return find(id).orElseThrow(() -> absent(id));
  }

  /** The same, and holds it as {@link #lock} does. */
  public Request lockExisting(UUID id) {
    return lock(id).orElseThrow(() -> absent(id));
  }

  /** Reads a request and holds it until the transaction ends: whoever decides next waits. */
  public Optional<Request> lock(UUID id) {
    return jdbc.sql("select * from request where id = :id for update")
        .param("id", id)
        .query(this::map)
        .optional();
  }

  public Optional<Request> findByNumber(long number) {
    return jdbc.sql("select * from request where number = :number")
        .param("number", number)
        .query(this::map)
        .optional();
  }

  public List<Request> ofRequester(UUID person, int limit) {
    return jdbc.sql(
            "select * from request where requester = :person order by number desc limit :limit")
        .param("person", person)
        .param("limit", limit)
        .query(this::map)
        .list();
  }

  public List<Request> openOrders(String environment, String prefix) {
    return jdbc.sql(
            """
            select * from request
             where kind = 'PREFIX_ORDER' and environment = :environment
               and subject ->> 'prefix' = :prefix
               and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW')
             order by number
            """)
        .param("environment", environment)
        .param("prefix", prefix)
        .query(this::map)
        .list();
  }

  /** Orders that wait for terms or merkantile data, or are just being checked for them. */
  public List<Request> beforeReview(OrganisationNumber organisation) {
    return jdbc.sql(
            """
            select * from request
             where organisation = :organisation and state in ('SUBMITTED', 'WAITING_TERMS')
               and kind = 'PREFIX_ORDER'
             order by number
            """)
        .param("organisation", organisation.value())
        .query(this::map)
        .list();
  }

  /**
   * Those that people of these organisations have to decide, and are open: not decided, withdrawn
   * or expired. A page by number, from after one on.
   */
  public List<Request> undecided(
      Collection<OrganisationNumber> deciding, Set<RequestKind> kinds, long after, int limit) {
    return jdbc.sql(
            """
            select * from request
             where decided_for = any(:deciding) and kind = any(:kinds) and number > :after
               and closed_at is null and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW')
             order by number
             limit %d
            """
                .formatted(limit))
        .param("deciding", deciding.stream().map(OrganisationNumber::value).toArray(String[]::new))
        .param("kinds", kinds.stream().map(RequestKind::name).toArray(String[]::new))
        .param("after", after)
        .query(this::map)
        .list();
  }

  /**
   * The request for rights by which two people gave each other rights: of the same organisation, in
   * whatever environment, asked for within a time of the one given and approved by its requester,
   * as that one was by this one's. Of the two only the one that was approved later finds the other.
   */
  public Optional<Request> reciprocalAccess(UUID id, Duration within) {
    return jdbc.sql(
            """
            select other.*
              from request one
              join decision yes on yes.request_id = one.id and yes.outcome = 'APPROVED'
              join request other on other.requester = yes.approver
                                and other.organisation = one.organisation
                                and other.kind = 'PRODUCTION_ACCESS'
                                and other.created_at between one.created_at - :within * interval '1 second'
                                                         and one.created_at + :within * interval '1 second'
              join decision before on before.request_id = other.id and before.outcome = 'APPROVED'
                                  and before.approver = one.requester
             where one.id = :id and one.kind = 'PRODUCTION_ACCESS'
               and (before.decided_at, other.number) < (yes.decided_at, one.number)
             order by other.number desc limit 1
            """)
        .param("id", id)
        .param("within", within.toSeconds())
        .query(this::map)
        .optional();
  }

  /** The request for access to a scope that was made as a part of another request, if any was. */
  public Optional<Request> scopeAccessWithin(UUID parent) {
    return jdbc.sql(
            "select * from request where kind = 'SCOPE_ACCESS' and subject ->> 'parent' = :parent")
        .param("parent", parent.toString())
        .query(this::map)
        .optional();
  }

  public void move(UUID id, RequestState state, @Nullable String reason) {
    jdbc.sql(
            """
            update request
               set state = :state, reason = :reason, updated_at = :now, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("reason", reason)
        .param("now", now())
        .update();
  }

  /** Remembers which process instance drives the request; the first one stays. */
  public void drivenBy(UUID id, long processInstanceKey) {
    jdbc.sql(
            """
            update request set process_instance_key = :key
             where id = :id and process_instance_key is null
            """)
        .param("id", id)
        .param("key", processInstanceKey)
        .update();
  }

  /** Notes that the process has ended; false if that was noted before. */
  public boolean close(UUID id) {
    return jdbc.sql("update request set closed_at = :now where id = :id and closed_at is null")
            .param("id", id)
            .param("now", now())
            .update()
        == 1;
  }

  /** When its process put the end on record, if it has. */
  public Optional<Instant> closedAt(UUID id) {
    return jdbc.sql("select closed_at from request where id = :id and closed_at is not null")
        .param("id", id)
        .query((row, i) -> row.getTimestamp("closed_at").toInstant())
        .optional();
  }

  /**
   * Requests that are not closed, and those that are carried out; without those that have changed
   * since, or of which a message waits to be sent. A page by number, from after one on.
   */
  public List<Request> atRestSince(Instant time, long after, int limit) {
    return jdbc.sql(
            """
            select request.* from request
             where number > :after
               and (closed_at is null or state = 'CREATED') and updated_at < :time
               and not exists (select 1 from outbox
                                where correlation_key = request.id::text and sent_at is null)
             order by number
             limit %d
            """
                .formatted(limit))
        .param("after", after)
        .param("time", Timestamp.from(time))
        .query(this::map)
        .list();
  }

  /** The process instance is gone; the next one is to be remembered. */
  public void forgetInstance(UUID id) {
    jdbc.sql("update request set process_instance_key = null where id = :id")
        .param("id", id)
        .update();
  }

  private Request map(ResultSet row, int ignored) throws SQLException {
    var kind = RequestKind.valueOf(row.getString("kind"));
    return new Request(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getString("environment"),
        OrganisationNumber.of(row.getString("organisation")),
        row.getObject("requester", UUID.class),
        json.readValue(row.getString("subject"), Subject.typeOf(kind)),
        RequestState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("process_instance_key", Long.class),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  private static TryLater absent(UUID id) {
    return new TryLater(
        "The database has no request "
            + id
            + ". If it was restored from a backup, cancel this instance (reconcile --cancel ends all"
            + " such); the person has to ask again.",
        null,
        null);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
