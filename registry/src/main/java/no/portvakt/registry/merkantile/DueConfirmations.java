package no.portvakt.registry.merkantile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.internal.PlansOnce;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists what should be confirmed anew, in the order of its {@link DueKey}. Each half walks an index
 * in that order, and stops where the page is full.
 */
@Repository
class DueConfirmations {

  private final JdbcClient jdbc;

  DueConfirmations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<DueConfirmation> before(String environment, Instant before, Keyset wanted) {
    var after = DueKey.parse(wanted.after());
    var found =
        jdbc.sql(select(wanted.limit() + 1))
            .param("environment", environment)
            .param("before", Utc.parameter(before))
            .param("at", Utc.parameter(after.at()))
            .param("id", after.id())
            .query(DueConfirmations::due)
            .list();
    return Page.of(found, wanted, due -> DueKey.of(due).toString());
  }

  /** What PostgreSQL {@linkplain PlansOnce plans} by stands in it. */
  private static String select(int limit) {
    return """
    select * from (
      (select organisation as id, organisation, null as client, confirmed_at
       from provider_merkantile
       where environment = :environment and confirmed_at < :before
         and (confirmed_at, organisation) > (:at, :id)
       order by confirmed_at, organisation limit %1$d)
      union all
      (select m.client, c.organisation, m.client, m.confirmed_at
       from client_merkantile m
       join client c on c.environment = m.environment and c.id = m.client and c.active
       where m.environment = :environment and m.confirmed_at < :before
         and (m.confirmed_at, m.client) > (:at, :id)
       order by m.confirmed_at, m.client limit %1$d)) due
    order by confirmed_at, id limit %1$d
    """
        .formatted(limit);
  }

  private static DueConfirmation due(ResultSet row, int index) throws SQLException {
    return new DueConfirmation(
        new OrganisationNumber(row.getString("organisation")),
        client(row.getString("client")),
        Utc.instant(row, "confirmed_at"));
  }

  private static @Nullable ClientId client(@Nullable String id) {
    return id == null ? null : new ClientId(id);
  }
}
