package no.portvakt.registry.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.token.ClientStanding.RegisteredKey;
import no.portvakt.registry.token.ClientStanding.ScopeStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that a token needs to know of its client, in one statement. */
@Repository
class ClientStandings {

  /** A row for each registered scope of those asked for; one without any when there is none. */
  private static final String STANDING =
      """
      select c.organisation, c.supplier, c.integration_type, c.access_token_lifetime,
        exists (select from client_key any_key
                where any_key.environment = c.environment and any_key.client = c.id) as has_keys,
        k.algorithm, k.modulus, k.exponent, k.expires, k.certificates,
        s.name as scope, s.active, s.allowed_integration_types, s.at_max_age, s.enforced_audience,
        s.delegation_source,
        s.accessible_for_all or coalesce(a.state = 'APPROVED', false) as granted,
        exists (select from delegation d
                join delegation_scheme_scope ds
                  on ds.environment = d.environment and ds.scheme = d.scheme
                where d.environment = c.environment and d.consumer = asked.consumer
                  and d.supplier = c.organisation and ds.scope = s.name) as delegated
      from (select cast(? as text) as consumer) asked
      cross join client c
      left join client_key k on k.environment = c.environment and k.client = c.id and k.kid = ?
      left join client_scope cs
        on cs.environment = c.environment and cs.client = c.id and cs.scope = any (cast(? as text[]))
      left join scope s on s.environment = cs.environment and s.name = cs.scope
      left join scope_access a
        on a.environment = s.environment and a.scope = s.name
          and a.consumer = coalesce(asked.consumer, c.organisation)
      where c.environment = ? and c.id = ? and c.active
      """;

  private final JdbcClient jdbc;

  ClientStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing when there is no such client in the environment, or it is not active. */
  Optional<ClientStanding> find(String environment, ClientId client, Assertion assertion) {
    return find(environment, client, assertion.scopes(), assertion.consumer(), assertion.kid());
  }

  /** The same of one that has asserted nothing, and so names no key. */
  Optional<ClientStanding> find(
      String environment, ClientId client, ScopeName scope, OrganisationNumber consumer) {
    return find(
        environment,
        client,
        List.of(scope.value()),
        Optional.of(consumer.value()),
        Optional.empty());
  }

  /**
   * The active Maskinporten clients of an organisation that are registered with a scope and have a
   * key that lives, by id; 20 at most.
   */
  List<ClientId> asking(
      String environment, OrganisationNumber organisation, ScopeName scope, Instant now) {
    return jdbc.sql(
            """
            select c.id from client c
            join client_scope cs on cs.environment = c.environment and cs.client = c.id
            where c.environment = :environment and c.organisation = :organisation and c.active
              and c.integration_type = 'maskinporten' and cs.scope = :scope
              and exists (select from client_key k
                          where k.environment = c.environment and k.client = c.id
                            and k.expires > :now)
            order by c.id
            limit 20
            """)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("scope", scope.value())
        .param("now", Utc.parameter(now))
        .query((row, i) -> new ClientId(row.getString("id")))
        .list();
  }

  private Optional<ClientStanding> find(
      String environment,
      ClientId client,
      List<String> scopes,
      Optional<String> consumer,
      Optional<String> kid) {
    var rows =
        jdbc.sql(STANDING)
            .param(1, consumer.filter(ClientStandings::isNumber).orElse(null), Types.VARCHAR)
            .param(2, kid.filter(ClientStandings::isKid).orElse(null), Types.VARCHAR)
            .param(3, names(scopes))
            .param(4, environment)
            .param(5, client.value())
            .query(ClientStandings::row)
            .list();
    return rows.stream().findFirst().map(row -> row.client().with(scopes(rows)));
  }

  /** Text that PostgreSQL might not take is left out: nothing is registered under it. */
  private static String[] names(List<String> scopes) {
    return scopes.stream()
        .flatMap(name -> ScopeName.parse(name).stream())
        .map(ScopeName::value)
        .toArray(String[]::new);
  }

  private static boolean isNumber(String consumer) {
    return OrganisationNumber.parse(consumer).isPresent();
  }

  private static boolean isKid(String kid) {
    return kid.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static Map<String, ScopeStanding> scopes(List<Row> rows) {
    var scopes = new HashMap<String, ScopeStanding>();
    for (var row : rows) {
      if (row.scope() != null && row.name() != null) {
        scopes.put(row.name(), row.scope());
      }
    }
    return scopes;
  }

  private record Row(ClientStanding client, @Nullable String name, @Nullable ScopeStanding scope) {}

  private static Row row(ResultSet row, int index) throws SQLException {
    var client =
        new ClientStanding(
            new OrganisationNumber(row.getString("organisation")),
            Optional.ofNullable(row.getString("supplier")).map(OrganisationNumber::new),
            IntegrationType.parse(row.getString("integration_type")).orElseThrow(),
            row.getInt("access_token_lifetime"),
            row.getBoolean("has_keys"),
            key(row),
            Map.of());
    var name = row.getString("scope");
    return new Row(client, name, name == null ? null : scope(row));
  }

  private static Optional<RegisteredKey> key(ResultSet row) throws SQLException {
    var algorithm = row.getString("algorithm");
    return algorithm == null
        ? Optional.empty()
        : Optional.of(
            new RegisteredKey(
                algorithm,
                row.getString("modulus"),
                row.getString("exponent"),
                Utc.instant(row, "expires"),
                texts(row, "certificates")));
  }

  private static ScopeStanding scope(ResultSet row) throws SQLException {
    return new ScopeStanding(
        row.getBoolean("active"),
        texts(row, "allowed_integration_types"),
        row.getLong("at_max_age"),
        Optional.ofNullable(row.getString("enforced_audience")),
        Optional.ofNullable(row.getString("delegation_source")),
        row.getBoolean("granted"),
        row.getBoolean("delegated"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
