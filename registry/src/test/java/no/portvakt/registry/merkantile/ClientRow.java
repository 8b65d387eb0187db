package no.portvakt.registry.merkantile;

import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client, put where it lies without asking its own rules. */
final class ClientRow {

  private ClientRow() {}

  static ClientId put(
      JdbcClient jdbc, String environment, OrganisationNumber organisation, boolean active) {
    return put(jdbc, environment, organisation, null, active);
  }

  static ClientId put(
      JdbcClient jdbc,
      String environment,
      OrganisationNumber organisation,
      @Nullable OrganisationNumber supplier,
      boolean active) {
    var id = ClientId.random();
    jdbc.sql(
            """
            insert into client
              (environment, id, organisation, supplier, integration_type, name, description,
               access_token_lifetime, authorization_lifetime, refresh_token_lifetime, active,
               created, last_updated, version)
            values (:environment, :id, :organisation, :supplier, 'maskinporten', 'Kart', 'Kart', 120, 7200,
                    600, :active, now(), now(), 1)
            """)
        .param("environment", environment)
        .param("id", id.value())
        .param("organisation", organisation.value())
        .param("supplier", supplier == null ? null : supplier.value())
        .param("active", active)
        .update();
    return id;
  }
}
