package no.portvakt.registry.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of clients in PostgreSQL. */
@Repository
class KeyTable {

  private static final String SELECT =
      "select " + KeyRows.COLUMNS + " from client_key as k where k.environment = :environment ";

  private final JdbcClient jdbc;

  KeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ClientKey> of(String environment, ClientId client) {
    return jdbc.sql(SELECT + "and k.client = :client order by k.kid")
        .param("environment", environment)
        .param("client", client.value())
        .query(KeyRows::key)
        .list();
  }

  Optional<ClientKey> find(String environment, ClientId client, String kid) {
    return jdbc.sql(SELECT + "and k.client = :client and k.kid = :kid")
        .param("environment", environment)
        .param("client", client.value())
        .param("kid", kid)
        .query(KeyRows::key)
        .optional();
  }

  Optional<UUID> registeredBy(String environment, ClientId client, String kid) {
    return jdbc.sql(
            """
            select registered_by from client_key
            where environment = :environment and client = :client and kid = :kid
              and registered_by is not null
            """)
        .param("environment", environment)
        .param("client", client.value())
        .param("kid", kid)
        .query(UUID.class)
        .optional();
  }

  /** The keys are read once the client is locked, so that they are the latest. */
  Optional<KeyHolder> lock(String environment, ClientId client) {
    return jdbc.sql(
            """
            select organisation, supplier from client
            where environment = :environment and id = :id for no key update
            """)
        .param("environment", environment)
        .param("id", client.value())
        .query((row, index) ->
            List.of(Optional.of(row.getString(1)), Optional.ofNullable(row.getString(2))))
        .optional()
        .map(numbers ->
            new KeyHolder(
                environment,
                client,
                new OrganisationNumber(numbers.getFirst().orElseThrow()),
                numbers.getLast().map(OrganisationNumber::new).orElse(null),
                Keyring.of(of(environment, client))));
  }

  void save(KeyHolder holder, KeyChange change, Cause cause) {
    var person = cause.actor() instanceof Actor.Person(var id) ? id : null;
    change.removed().forEach(kid -> delete(holder, kid));
    change.written().forEach(key -> write(holder, key, person));
  }

  private void delete(KeyHolder holder, String kid) {
    jdbc.sql(
            """
            delete from client_key
            where environment = :environment and client = :client and kid = :kid
            """)
        .param("environment", holder.environment())
        .param("client", holder.client().value())
        .param("kid", kid)
        .update();
  }

  /** A client that renews a key leaves it with the person who had it. */
  private void write(KeyHolder holder, ClientKey key, @Nullable UUID person) {
    jdbc.sql(
            """
            insert into client_key
              (environment, client, kid, algorithm, modulus, exponent, certificates, thumbprint,
               created, last_updated, expires, registered_by)
            values (:environment, :client, :kid, :algorithm, :modulus, :exponent, :certificates,
                    :thumbprint, :created, :lastUpdated, :expires, :person)
            on conflict (environment, client, kid) do update set
              algorithm = excluded.algorithm, modulus = excluded.modulus,
              exponent = excluded.exponent, certificates = excluded.certificates,
              thumbprint = excluded.thumbprint, created = excluded.created,
              last_updated = excluded.last_updated, expires = excluded.expires,
              registered_by = coalesce(excluded.registered_by, client_key.registered_by)
            """)
        .params(parameters(holder, key, person))
        .update();
  }

  private static Map<String, @Nullable Object> parameters(
      KeyHolder holder, ClientKey key, @Nullable UUID person) {
    var material = key.key();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("environment", holder.environment());
    parameters.put("client", holder.client().value());
    parameters.put("kid", key.kid());
    parameters.put("algorithm", material.algorithm());
    parameters.put("modulus", material.modulus());
    parameters.put("exponent", material.exponent());
    parameters.put("certificates", material.certificates().toArray(String[]::new));
    parameters.put("thumbprint", material.thumbprint());
    parameters.put("created", Utc.parameter(key.created()));
    parameters.put("lastUpdated", Utc.parameter(key.lastUpdated()));
    parameters.put("expires", Utc.parameter(key.expires()));
    parameters.put("person", person);
    return parameters;
  }
}
