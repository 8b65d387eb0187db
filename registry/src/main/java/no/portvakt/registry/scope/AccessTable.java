package no.portvakt.registry.scope;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single accesses in the database, and their history. */
@Repository
class AccessTable {

  private static final String FIND =
      "select "
          + AccessRow.COLUMNS
          + " from scope_access"
          + " where environment = :environment and scope = :scope and consumer = :consumer ";

  private final JdbcClient jdbc;

  AccessTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Access> find(String environment, ScopeName scope, OrganisationNumber consumer) {
    return of(FIND, environment, scope, consumer).query(AccessRow::access).optional();
  }

  /** To be changed by this transaction. */
  Optional<Access> lock(String environment, ScopeName scope, OrganisationNumber consumer) {
    return of(FIND + "for no key update", environment, scope, consumer)
        .query(AccessRow::access)
        .optional();
  }

  List<AccessChange> history(String environment, ScopeName scope, OrganisationNumber consumer) {
    return of(
            """
            select at, state, actor, reason from scope_access_change
            where environment = :environment and scope = :scope and consumer = :consumer
            order by version
            """,
            environment,
            scope,
            consumer)
        .query((row, index) ->
            new AccessChange(
                Utc.instant(row, "at"),
                AccessState.valueOf(row.getString("state")),
                row.getString("actor"),
                row.getString("reason")))
        .list();
  }

  /** {@code false} when there is one, which this transaction now sees. */
  boolean insert(Access access, Cause cause) {
    boolean inserted =
        written(
            access,
            """
            insert into scope_access
              (environment, scope, consumer, owner, state, created, last_updated, version)
            values (:environment, :scope, :consumer, :owner, :state, :now, :now, :version)
            on conflict do nothing
            """);
    if (inserted) {
      remember(access, cause);
    }
    return inserted;
  }

  void update(Access access, Cause cause) {
    written(
        access,
        """
        update scope_access set state = :state, last_updated = :now, version = :version
        where environment = :environment and scope = :scope and consumer = :consumer
          and owner = :owner
        """);
    remember(access, cause);
  }

  private boolean written(Access access, String sql) {
    return of(sql, access.environment(), access.scope(), access.consumer())
            .param("owner", access.owner().value())
            .param("state", access.state().name())
            .param("now", Utc.parameter(access.lastUpdated()))
            .param("version", access.version())
            .update()
        == 1;
  }

  private void remember(Access access, Cause cause) {
    of(
            """
            insert into scope_access_change
              (environment, scope, consumer, version, at, state, actor, reason)
            values (:environment, :scope, :consumer, :version, :at, :state, :actor, :reason)
            """,
            access.environment(),
            access.scope(),
            access.consumer())
        .param("version", access.version())
        .param("at", Utc.parameter(access.lastUpdated()))
        .param("state", access.state().name())
        .param("actor", cause.actor().reference())
        .param("reason", cause.reason())
        .update();
  }

  private JdbcClient.StatementSpec of(
      String sql, String environment, ScopeName scope, OrganisationNumber consumer) {
    return jdbc.sql(sql)
        .param("environment", environment)
        .param("scope", scope.value())
        .param("consumer", consumer.value());
  }
}
