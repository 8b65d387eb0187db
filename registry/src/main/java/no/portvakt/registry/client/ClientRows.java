package no.portvakt.registry.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** Clients as they lie in PostgreSQL. */
final class ClientRows {

  static final String COLUMNS =
      """
      environment, id, organisation, supplier, integration_type, name, description,
      access_token_lifetime, authorization_lifetime, refresh_token_lifetime,
      active, created, last_updated, version
      """;

  /** Of {@code client}, or whatever is called so. */
  static final String COLUMNS_AND_SCOPES =
      COLUMNS
          + """
          , array(select scope::text from client_scope
                  where client_scope.environment = client.environment
                    and client_scope.client = client.id) as scopes
          """;

  private ClientRows() {}

  static Client client(ResultSet row, int index) throws SQLException {
    return new Client(
        row.getString("environment"),
        new ClientId(row.getString("id")),
        new OrganisationNumber(row.getString("organisation")),
        supplier(row.getString("supplier")),
        IntegrationType.valueOf(row.getString("integration_type").toUpperCase(Locale.ROOT)),
        settings(row),
        row.getBoolean("active"),
        Utc.instant(row, "created"),
        Utc.instant(row, "last_updated"),
        row.getLong("version"));
  }

  private static @Nullable OrganisationNumber supplier(@Nullable String number) {
    return number == null ? null : new OrganisationNumber(number);
  }

  private static ClientSettings settings(ResultSet row) throws SQLException {
    return new ClientSettings(
        row.getString("name"),
        row.getString("description"),
        scopes(row),
        row.getInt("access_token_lifetime"),
        row.getInt("authorization_lifetime"),
        row.getInt("refresh_token_lifetime"));
  }

  private static Set<ScopeName> scopes(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("scopes").getArray())
        .map(ScopeName::new)
        .collect(toUnmodifiableSet());
  }
}
