package no.portvakt.registry.client;

import java.time.Instant;
import java.util.UUID;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.PrefixRow;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients as they lie in the database, for tests of what belongs to them. */
final class ClientRow {

  private ClientRow() {}

  static ClientId insert(
      JdbcClient jdbc,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      Instant now) {
    return insert(jdbc, "ver2", organisation, supplier, true, now);
  }

  static ClientId insert(
      JdbcClient jdbc,
      String environment,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      boolean active,
      Instant now) {
    var id = new ClientId(UUID.randomUUID().toString());
    jdbc.sql(
            """
            insert into client
              (environment, id, organisation, supplier, integration_type, name, description,
               access_token_lifetime, authorization_lifetime, refresh_token_lifetime,
               active, created, last_updated, version)
            values (:environment, :id, :organisation, :supplier, 'maskinporten', 'Kart', 'Henter kart',
                    120, 7200, 600, :active, :now, :now, 1)
            """)
        .param("environment", environment)
        .param("id", id.value())
        .param("organisation", organisation.value())
        .param("supplier", supplier == null ? null : supplier.value())
        .param("active", active)
        .param("now", Utc.parameter(now))
        .update();
    return id;
  }

  /** A scope of somebody's that the client may ask for. */
  static String giveScope(JdbcClient jdbc, ClientId client, OrganisationNumber owner, Instant now) {
    var name = Some.prefix() + ":read";
    PrefixRow.under(jdbc, "ver2", new ScopeName(name), owner);
    jdbc.sql(
            """
            insert into scope
              (environment, name, owner, description, long_description, visibility, token_type,
               allowed_integration_types, requires_user_consent, requires_user_authentication,
               requires_pseudonymous_tokens, at_max_age, authorization_max_lifetime,
               accessible_for_all, active, created, last_updated, version)
            values ('ver2', :name, :owner, 'Kart', '', 'PUBLIC', 'SELF_CONTAINED', '{}', false, false,
                    false, 0, 0, false, true, :now, :now, 1)
            """)
        .param("name", name)
        .param("owner", owner.value())
        .param("now", Utc.parameter(now))
        .update();
    jdbc.sql(
            "insert into client_scope (environment, client, scope) values ('ver2', :client, :name)")
        .param("client", client.value())
        .param("name", name)
        .update();
    return name;
  }
}
