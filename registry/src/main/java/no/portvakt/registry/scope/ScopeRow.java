package no.portvakt.registry.scope;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;

/** A row of {@code scope}, read. */
public final class ScopeRow {

  static final String SELECT =
      """
      select environment, name, owner, description, long_description, visibility, token_type,
             allowed_integration_types, requires_user_consent, requires_user_authentication,
             requires_pseudonymous_tokens, delegation_source, at_max_age,
             authorization_max_lifetime, accessible_for_all, enforced_audience, active, created,
             last_updated, version
      from scope
      """;

  private ScopeRow() {}

  public static Scope scope(ResultSet row, int index) throws SQLException {
    return new Scope(
        row.getString("environment"),
        new ScopeName(row.getString("name")),
        new OrganisationNumber(row.getString("owner")),
        settings(row),
        row.getBoolean("active"),
        Utc.instant(row, "created"),
        Utc.instant(row, "last_updated"),
        row.getLong("version"));
  }

  private static ScopeSettings settings(ResultSet row) throws SQLException {
    return new ScopeSettings(
        row.getString("description"),
        row.getString("long_description"),
        Visibility.valueOf(row.getString("visibility")),
        TokenType.valueOf(row.getString("token_type")),
        types(row),
        row.getBoolean("requires_user_consent"),
        row.getBoolean("requires_user_authentication"),
        row.getBoolean("requires_pseudonymous_tokens"),
        Optional.ofNullable(row.getString("delegation_source")).map(URI::create).orElse(null),
        row.getLong("at_max_age"),
        row.getLong("authorization_max_lifetime"),
        row.getBoolean("accessible_for_all"),
        row.getString("enforced_audience"));
  }

  private static Set<IntegrationType> types(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("allowed_integration_types").getArray())
        .map(code -> IntegrationType.parse(code).orElseThrow())
        .collect(toUnmodifiableSet());
  }
}
