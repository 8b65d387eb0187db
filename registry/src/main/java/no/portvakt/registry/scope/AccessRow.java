package no.portvakt.registry.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;

/** A row of {@code scope_access}, read. */
final class AccessRow {

  static final String COLUMNS =
      "environment, scope, owner, consumer, scope_access.state, created, last_updated, version";

  private AccessRow() {}

  static Access access(ResultSet row, int index) throws SQLException {
    return new Access(
        row.getString("environment"),
        new ScopeName(row.getString("scope")),
        new OrganisationNumber(row.getString("owner")),
        new OrganisationNumber(row.getString("consumer")),
        AccessState.valueOf(row.getString("state")),
        Utc.instant(row, "created"),
        Utc.instant(row, "last_updated"),
        row.getLong("version"));
  }
}
