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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the active clients without merkantile data, those of one keeper together. */
@Repository
class UnfilledClients {

  private static final int NUMBER = 9;

  /** Without its limit, which PostgreSQL {@linkplain PlansOnce plans} by only where it stands. */
  private static final String SELECT =
      """
      select c.organisation, coalesce(c.supplier, c.organisation) as keeper, c.id, c.created
      from client c
      where c.environment = :environment and c.active and not c.has_merkantile
        and c.created < :before
        and (coalesce(c.supplier, c.organisation), c.id) > (:keeper, :client)
      order by coalesce(c.supplier, c.organisation), c.id limit \
      """;

  private final JdbcClient jdbc;

  UnfilledClients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<UnfilledClient> madeBefore(String environment, Instant before, Keyset wanted) {
    var after = wanted.after();
    var found =
        jdbc.sql(SELECT + (wanted.limit() + 1))
            .param("environment", environment)
            .param("before", Utc.parameter(before))
            .param("keeper", after.isEmpty() ? "" : after.substring(0, NUMBER))
            .param("client", after.isEmpty() ? "" : after.substring(NUMBER))
            .query(UnfilledClients::client)
            .list();
    return Page.of(found, wanted, last -> last.keeper().value() + last.client().value());
  }

  private static UnfilledClient client(ResultSet row, int index) throws SQLException {
    return new UnfilledClient(
        new OrganisationNumber(row.getString("organisation")),
        new OrganisationNumber(row.getString("keeper")),
        new ClientId(row.getString("id")),
        Utc.instant(row, "created"));
  }
}
