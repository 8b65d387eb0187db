package no.portvakt.registry.client;

import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.internal.PlansOnce;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists the scopes that {@link ScopeTerms} lets a client have, as far as people may see them: those
 * that the organisation was given, and those that are open. Each half walks an index in the order
 * of names, and stops where the page is full.
 */
@Repository
class AddableScopes {

  private static final String OPEN_TO_ITSELF =
      "(s.accessible_for_all or s.delegation_source is not null)";
  private static final String OPEN_TO_CUSTOMER = "s.accessible_for_all";

  private final JdbcClient jdbc;

  AddableScopes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By name; {@code supplied} when a supplier makes the client. */
  Page<Scope> page(
      String environment,
      OrganisationNumber organisation,
      boolean supplied,
      IntegrationType type,
      Keyset wanted) {
    var given = supplied ? " and a.owner = :organisation" : "";
    var open = supplied ? OPEN_TO_CUSTOMER : OPEN_TO_ITSELF;
    var found =
        jdbc.sql(select(given, open, type, wanted.limit() + 1))
            .param("environment", environment)
            .param("organisation", organisation.value())
            .param("after", wanted.after())
            .query(ScopeRow::scope)
            .list();
    return Page.of(found, wanted, scope -> scope.name().value());
  }

  /** What PostgreSQL {@linkplain PlansOnce plans} by stands in it. */
  private static String select(String given, String open, IntegrationType type, int limit) {
    return """
    select * from (
      (select s.* from scope_access a
       join scope s on s.environment = a.environment and s.name = a.scope
       where a.environment = :environment and a.consumer = :organisation and a.state = 'APPROVED'
         and a.scope > :after and s.active and %3$s %1$s
       order by s.name limit %4$d)
      union all
      (select s.* from scope s
       where s.environment = :environment and s.visibility = 'PUBLIC' and s.active and %2$s
         and s.name > :after and %3$s
         and not exists (
           select from scope_access a
           where a.environment = s.environment and a.scope = s.name
             and a.consumer = :organisation and a.state = 'APPROVED' %1$s)
       order by s.name limit %4$d)) addable
    order by name limit %4$d
    """
        .formatted(given, open, takes(type), limit);
  }

  private static String takes(IntegrationType type) {
    return "(s.allowed_integration_types = '{}' or s.allowed_integration_types @> '{%s}')"
        .formatted(type.code());
  }
}
