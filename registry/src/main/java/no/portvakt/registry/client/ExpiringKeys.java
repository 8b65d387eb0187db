package no.portvakt.registry.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds the keys that will expire, with the clients they belong to. */
@Repository
class ExpiringKeys {

  private static final String SELECT =
      """
      select c.*, %s, array(select s.scope::text from client_scope as s
                            where s.environment = c.environment and s.client = c.id) as scopes
      from client as c join client_key as k on k.environment = c.environment and k.client = c.id
      """
          .formatted(KeyRows.COLUMNS);

  private static final String CONCERNING =
      SELECT
          + """
          where c.environment = :environment and c.active and k.expires < :before
            and (c.organisation = :organisation or c.supplier = :organisation)
            and (k.expires, k.client, k.kid) > (:at, :client, :kid)
          order by k.expires, k.client, k.kid limit :limit
          """;

  private static final String ALL =
      SELECT
          + """
          where k.environment = :environment and c.active and k.expires < :before
            and k.expires >= :at and (k.expires, k.client, k.kid) > (:at, :client, :kid)
          order by k.expires, k.client, k.kid limit :limit
          """;

  private final JdbcClient jdbc;

  ExpiringKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<ExpiringKey> concerning(
      String environment, OrganisationNumber organisation, Instant before, Keyset wanted) {
    var after = ExpiryKey.parse(wanted.after());
    return page(
        jdbc.sql(CONCERNING).param("organisation", organisation.value()),
        environment,
        before,
        after,
        wanted);
  }

  Page<ExpiringKey> all(String environment, Instant after, Instant before, Keyset wanted) {
    var last = ExpiryKey.parse(wanted.after());
    var from = last.expires().isBefore(after) ? new ExpiryKey(after, "", "") : last;
    return page(jdbc.sql(ALL), environment, before, from, wanted);
  }

  private static Page<ExpiringKey> page(
      StatementSpec statement, String environment, Instant before, ExpiryKey from, Keyset wanted) {
    var found =
        statement
            .param("environment", environment)
            .param("before", Utc.parameter(before))
            .param("at", Utc.parameter(from.expires()))
            .param("client", from.client())
            .param("kid", from.kid())
            .param("limit", wanted.limit() + 1)
            .query(ExpiringKeys::expiring)
            .list();
    return Page.of(found, wanted, expiring -> ExpiryKey.of(expiring).toString());
  }

  private static ExpiringKey expiring(ResultSet row, int index) throws SQLException {
    return new ExpiringKey(ClientRows.client(row, index), KeyRows.key(row, index));
  }
}
