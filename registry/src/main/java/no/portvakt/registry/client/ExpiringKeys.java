package no.portvakt.registry.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the keys that will expire, with the clients they belong to. */
@Repository
class ExpiringKeys {

  private static final String SELECT =
      """
      select c.*, %s, array(select s.scope::text from client_scope as s
                            where s.environment = c.environment and s.client = c.id) as scopes
      from client as c join client_key as k on k.environment = c.environment and k.client = c.id
      where c.environment = :environment and c.organisation = :organisation and c.active
        and k.expires < :before
      order by k.expires, c.id, k.kid
      """
          .formatted(KeyRows.COLUMNS);

  private final JdbcClient jdbc;

  ExpiringKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ExpiringKey> of(String environment, OrganisationNumber organisation, Instant before) {
    return jdbc.sql(SELECT)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("before", Utc.parameter(before))
        .query((row, index) -> new ExpiringKey(client(row), KeyRows.key(row, index)))
        .list();
  }

  private static Client client(ResultSet row) throws SQLException {
    return new Client(
        row.getString("environment"),
        new ClientId(row.getString("id")),
        new OrganisationNumber(row.getString("organisation")),
        Optional.ofNullable(row.getString("supplier")).map(OrganisationNumber::new).orElse(null),
        IntegrationType.valueOf(row.getString("integration_type").toUpperCase(Locale.ROOT)),
        settings(row),
        row.getBoolean("active"),
        Utc.instant(row, "created"),
        Utc.instant(row, "last_updated"),
        row.getLong("version"));
  }

  private static ClientSettings settings(ResultSet row) throws SQLException {
    var scopes = (String[]) row.getArray("scopes").getArray();
    return new ClientSettings(
        row.getString("name"),
        row.getString("description"),
        Arrays.stream(scopes).map(ScopeName::new).collect(toUnmodifiableSet()),
        row.getInt("access_token_lifetime"),
        row.getInt("authorization_lifetime"),
        row.getInt("refresh_token_lifetime"));
  }
}
