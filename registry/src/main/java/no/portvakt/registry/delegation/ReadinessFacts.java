package no.portvakt.registry.delegation;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known here of a scope, a consumer and a supplier, all at one moment. */
@Repository
class ReadinessFacts {

  private static final String SELECT =
      """
      select s.active, s.delegation_source, s.accessible_for_all,
             (select state from scope_access a where a.environment = s.environment
                and a.scope = s.name and a.consumer = :consumer) as consumer_state,
             (select state from scope_access a where a.environment = s.environment
                and a.scope = s.name and a.consumer = :supplier) as supplier_state,
             array(select c.id::text from client c
                   join client_scope cs on cs.environment = c.environment and cs.client = c.id
                   where c.environment = s.environment and c.organisation = :supplier
                     and c.active and c.integration_type = 'maskinporten'
                     and cs.scope = s.name
                   order by c.id) as clients,
             exists (select from client c
                     join client_scope cs on cs.environment = c.environment and cs.client = c.id
                     join client_key k on k.environment = c.environment and k.client = c.id
                     where c.environment = s.environment and c.organisation = :supplier
                       and c.active and c.integration_type = 'maskinporten'
                       and cs.scope = s.name and k.expires > :now) as live_key
      from scope s where s.environment = :environment and s.name = :scope
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReadinessFacts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** None when there is no such scope. */
  Optional<Facts> find(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier) {
    return jdbc.sql(SELECT)
        .param("environment", environment)
        .param("scope", scope.value())
        .param("consumer", consumer.value())
        .param("supplier", supplier.value())
        .param("now", Utc.parameter(clock.instant()))
        .query(ReadinessFacts::facts)
        .optional();
  }

  private static Facts facts(ResultSet row, int index) throws SQLException {
    return new Facts(
        row.getBoolean("active"),
        uri(row.getString("delegation_source")),
        row.getBoolean("accessible_for_all"),
        state(row.getString("consumer_state")),
        state(row.getString("supplier_state")),
        Arrays.stream((String[]) row.getArray("clients").getArray()).map(ClientId::new).toList(),
        row.getBoolean("live_key"));
  }

  private static @Nullable URI uri(@Nullable String source) {
    return source == null ? null : URI.create(source);
  }

  private static @Nullable AccessState state(@Nullable String name) {
    return name == null ? null : AccessState.valueOf(name);
  }

  /**
   * The facts.
   *
   * @param clients the supplier's active Maskinporten clients that may ask for the scope
   * @param liveKey whether one of them has a key that has not expired
   */
  record Facts(
      boolean active,
      @Nullable URI delegationSource,
      boolean accessibleForAll,
      @Nullable AccessState consumer,
      @Nullable AccessState supplier,
      List<ClientId> clients,
      boolean liveKey) {

    boolean consumerHasAccess() {
      return accessibleForAll || consumer == AccessState.APPROVED;
    }
  }
}
