package no.portvakt.workflows.store;

import java.util.Optional;
import java.util.UUID;
import no.portvakt.workflows.request.SupplierDelegation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What requests have done to delegations. */
@Repository
public class DelegationStore {

  private final JdbcClient jdbc;

  DelegationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The request that was carried out last for a delegation: one that gave it or one that took it
   * back, if any was.
   */
  public Optional<UUID> lastCarriedOut(String environment, SupplierDelegation delegation) {
    return jdbc.sql(
            """
            select id from request
             where kind in ('SUPPLIER_DELEGATION', 'DELEGATION_REVOCATION') and state = 'CREATED'
               and environment = :environment and subject ->> 'scheme' = :scheme
               and subject ->> 'consumer' = :consumer and subject ->> 'supplier' = :supplier
             order by updated_at desc, number desc limit 1
            """)
        .param("environment", environment)
        .param("scheme", delegation.scheme().toString())
        .param("consumer", delegation.consumer())
        .param("supplier", delegation.supplier())
        .query(UUID.class)
        .optional();
  }
}
