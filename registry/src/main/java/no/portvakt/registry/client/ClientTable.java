package no.portvakt.registry.client;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One client at a time, in PostgreSQL. */
@Repository
class ClientTable {

  private final JdbcClient jdbc;

  ClientTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Client> find(String environment, ClientId id) {
    return jdbc.sql(
            "select "
                + ClientRows.COLUMNS_AND_SCOPES
                + "from client where environment = :environment and id = :id")
        .param("environment", environment)
        .param("id", id.value())
        .query(ClientRows::client)
        .optional();
  }

  /** The client, which nobody else changes until the transaction ends. */
  Optional<Client> lock(String environment, ClientId id) {
    return locked(environment, id, "no key update");
  }

  /** As above, and nobody gives it keys either. */
  Optional<Client> lockWithKeys(String environment, ClientId id) {
    return locked(environment, id, "update");
  }

  /**
   * Read after it is locked: what a statement that had to wait for the lock reads beside the locked
   * row, as the scopes, is older than the row.
   */
  private Optional<Client> locked(String environment, ClientId id, String strength) {
    return jdbc.sql(
            "select from client where environment = :environment and id = :id for " + strength)
        .param("environment", environment)
        .param("id", id.value())
        .query((row, index) -> id)
        .optional()
        .flatMap(found -> find(environment, found));
  }

  int liveKeys(Client client, Instant now) {
    return jdbc.sql(
            """
            select count(*) from client_key
            where environment = :environment and client = :client and expires > :now
            """)
        .param("environment", client.environment())
        .param("client", client.id().value())
        .param("now", Utc.parameter(now))
        .query(Integer.class)
        .single();
  }

  /** {@code false} when the id is in use. */
  boolean insert(Client client) {
    int inserted =
        jdbc.sql(
                """
                insert into client
                  (environment, id, organisation, supplier, integration_type, name, description,
                   access_token_lifetime, authorization_lifetime, refresh_token_lifetime,
                   active, created, last_updated, version)
                values (:environment, :id, :organisation, :supplier, :type, :name, :description,
                        :accessToken, :authorization, :refreshToken,
                        :active, :created, :lastUpdated, :version)
                on conflict (environment, id) do nothing
                """)
            .params(parameters(client))
            .update();
    if (inserted == 1) {
      addScopes(client, client.settings().scopes());
    }
    return inserted == 1;
  }

  /** Of a client that is locked. */
  void update(Client before, Client after) {
    jdbc.sql(
            """
            update client set name = :name, description = :description,
              access_token_lifetime = :accessToken, authorization_lifetime = :authorization,
              refresh_token_lifetime = :refreshToken, active = :active,
              last_updated = :lastUpdated, version = :version
            where environment = :environment and id = :id
            """)
        .params(parameters(after))
        .update();
    removeScopes(after, before.settings().scopesWithout(after.settings()));
    addScopes(after, after.settings().scopesWithout(before.settings()));
  }

  private void addScopes(Client client, Set<ScopeName> scopes) {
    if (!scopes.isEmpty()) {
      jdbc.sql(
              """
              insert into client_scope (environment, client, scope)
              select :environment, :client, unnest(:scopes)
              """)
          .params(parameters(client, scopes))
          .update();
    }
  }

  private void removeScopes(Client client, Set<ScopeName> scopes) {
    if (!scopes.isEmpty()) {
      jdbc.sql(
              """
              delete from client_scope
              where environment = :environment and client = :client and scope = any (:scopes)
              """)
          .params(parameters(client, scopes))
          .update();
    }
  }

  private static Map<String, Object> parameters(Client client, Set<ScopeName> scopes) {
    return Map.of(
        "environment", client.environment(),
        "client", client.id().value(),
        "scopes", scopes.stream().map(ScopeName::value).sorted().toArray(String[]::new));
  }

  private static Map<String, @Nullable Object> parameters(Client client) {
    var supplier = client.supplier();
    var settings = client.settings();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("environment", client.environment());
    parameters.put("id", client.id().value());
    parameters.put("organisation", client.organisation().value());
    parameters.put("supplier", supplier == null ? null : supplier.value());
    parameters.put("type", client.integrationType().code());
    parameters.put("name", settings.name());
    parameters.put("description", settings.description());
    parameters.put("accessToken", settings.accessTokenLifetime());
    parameters.put("authorization", settings.authorizationLifetime());
    parameters.put("refreshToken", settings.refreshTokenLifetime());
    parameters.put("active", client.active());
    parameters.put("created", Utc.parameter(client.created()));
    parameters.put("lastUpdated", Utc.parameter(client.lastUpdated()));
    parameters.put("version", client.version());
    return parameters;
  }
}
