package no.portvakt.workflows;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.keyexpiry.KeyRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients, and keys as near to their end as a test wants them. */
@Component
class NearingKeys {

  private static final Cause TEST = Cause.of(new Actor.System("test"));

  private final Clients clients;
  private final ClientKeys keys;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Runnable sweep;

  NearingKeys(
      Clients clients,
      ClientKeys keys,
      JdbcClient jdbc,
      Clock clock,
      @Qualifier("keySweep") Runnable sweep) {
    this.clients = clients;
    this.keys = keys;
    this.jdbc = jdbc;
    this.clock = clock;
    this.sweep = sweep;
  }

  /** A key in ver2 that the sweep has found. */
  KeyRef swept(OrganisationNumber owner, Duration left) {
    var key = registered("ver2", owner, null, PastedKeys.jwk("2026"));
    move(key, Duration.ofDays(300).minus(left), left);
    sweep.run();
    return key;
  }

  KeyRef registered(
      String environment,
      OrganisationNumber owner,
      @Nullable OrganisationNumber supplier,
      String jwk) {
    var client = client(environment, owner, supplier);
    keys.put(environment, owner, client, Optional.empty(), jwk, TEST);
    return new KeyRef(environment, client, keys.of(environment, client).getFirst().kid());
  }

  ClientId client(
      String environment, OrganisationNumber owner, @Nullable OrganisationNumber supplier) {
    var form =
        new ClientForm("Kart", "Henter kart", null, null, null, null, Set.of(), null, null, null);
    var outcome = clients.create(environment, null, owner, supplier, form, TEST);
    return ((ClientOutcome.Done) outcome).client().id();
  }

  /** The ids that its processes go by. */
  List<UUID> watches(KeyRef key) {
    return jdbc.sql("select id from key_watch where client = :client and kid = :kid")
        .param("client", key.client().value())
        .param("kid", key.kid())
        .query((row, i) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Lets the key have been registered some time ago, and end some time from now. */
  void move(KeyRef key, Duration age, Duration left) {
    var now = clock.instant();
    jdbc.sql(
            """
            update client_key set created = :then, last_updated = :then, expires = :end
            where environment = :environment and client = :client and kid = :kid
            """)
        .param("then", Timestamp.from(now.minus(age)))
        .param("end", Timestamp.from(now.plus(left)))
        .param("environment", key.environment())
        .param("client", key.client().value())
        .param("kid", key.kid())
        .update();
  }
}
