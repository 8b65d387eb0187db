package no.portvakt.registry.scope;

import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is known as a supplier and as nothing else. Digdir's guide: a supplier is never given access;
 * its customers are, and delegate it.
 */
@Repository
class Suppliers {

  private final JdbcClient jdbc;

  Suppliers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it has clients for others, or was delegated to, but no client or access of its own. */
  boolean isOnlySupplier(String environment, OrganisationNumber organisation, ScopeName but) {
    return jdbc.sql(
            """
            select (exists (select from client
                            where environment = :environment and supplier = :organisation)
                    or exists (select from delegation
                               where environment = :environment and supplier = :organisation))
               and not exists (select from client
                               where environment = :environment and organisation = :organisation)
               and not exists (select from scope_access
                               where environment = :environment and consumer = :organisation
                                 and state = 'APPROVED' and scope <> :but)
            """)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("but", but.value())
        .query(Boolean.class)
        .single();
  }
}
