package no.portvakt.workflows.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.workflows.request.SupplierDelegation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What requests have done to delegations. */
@Repository
public class DelegationStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  DelegationStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The request that was carried out last for a delegation: one that gave it or one that took it
   * back, if any was.
   */
  public Optional<UUID> lastCarriedOut(
      String environment, UUID scheme, String consumer, String supplier) {
    return jdbc.sql(
            """
            select id from request
             where kind in ('SUPPLIER_DELEGATION', 'DELEGATION_REVOCATION') and state = 'CREATED'
               and environment = :environment and subject ->> 'scheme' = :scheme
               and subject ->> 'consumer' = :consumer and subject ->> 'supplier' = :supplier
             order by updated_at desc, number desc limit 1
            """)
        .param("environment", environment)
        .param("scheme", scheme.toString())
        .param("consumer", consumer)
        .param("supplier", supplier)
        .query(UUID.class)
        .optional();
  }

  /** Whether somebody has decided that a delegation ends, and it has not been carried out yet. */
  public boolean isBeingRevoked(String environment, SupplierDelegation delegation) {
    return jdbc.sql(
            """
            select exists (
              select from request
               where kind = 'DELEGATION_REVOCATION' and state in ('SUBMITTED', 'APPROVED')
                 and environment = :environment and subject ->> 'scheme' = :scheme
                 and subject ->> 'consumer' = :consumer and subject ->> 'supplier' = :supplier)
            """)
        .param("environment", environment)
        .param("scheme", delegation.scheme().toString())
        .param("consumer", delegation.consumer())
        .param("supplier", delegation.supplier())
        .query(Boolean.class)
        .single();
  }

  /** {@code false} when it is on record already that people were warned so many days before. */
  public boolean warned(UUID request, int days) {
    return jdbc.sql(
                """
                insert into delegation_warning (request, days, warned_at)
                values (:request, :days, :now)
                on conflict do nothing
                """)
            .param("request", request)
            .param("days", days)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
