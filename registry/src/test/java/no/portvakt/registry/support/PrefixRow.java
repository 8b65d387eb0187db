package no.portvakt.registry.support;

import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scope must lie on, put there without an order for it. */
public final class PrefixRow {

  private PrefixRow() {}

  /** The scope's prefix is its owner's, if it was nobody's. */
  public static void under(
      JdbcClient jdbc, String environment, ScopeName scope, OrganisationNumber owner) {
    jdbc.sql(
            """
            insert into prefix (environment, name, owner, active, created, last_updated, request_id)
            values (:environment, :prefix, :owner, true, now(), now(), gen_random_uuid())
            on conflict (environment, name) do nothing
            """)
        .param("environment", environment)
        .param("prefix", scope.prefix().value())
        .param("owner", owner.value())
        .update();
  }
}
