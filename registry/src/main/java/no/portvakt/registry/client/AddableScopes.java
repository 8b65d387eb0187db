package no.portvakt.registry.client;

import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the scopes that {@link ScopeTerms} lets a client have, as far as people may see them. */
@Repository
class AddableScopes {

  private static final String FOR_ITSELF =
      select("", "(s.accessible_for_all or s.delegation_source is not null)");

  private static final String FOR_CUSTOMER =
      select("and a.owner = :organisation", "s.accessible_for_all");

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
    var found =
        jdbc.sql(supplied ? FOR_CUSTOMER : FOR_ITSELF)
            .param("environment", environment)
            .param("organisation", organisation.value())
            .param("type", type.code())
            .param("after", wanted.after())
            .param("limit", wanted.limit() + 1)
            .query(ScopeRow::scope)
            .list();
    return Page.of(found, wanted, scope -> scope.name().value());
  }

  /** Both halves end at the limit, so that each reads no more of its index than it must. */
  private static String select(String whose, String open) {
    return """
    select * from (
      (select s.* from scope_access a
       join scope s on s.environment = a.environment and s.name = a.scope
       where a.environment = :environment and a.consumer = :organisation and a.scope > :after
         and a.state = 'APPROVED' and s.name > :after and s.active %1$s
         and (s.allowed_integration_types = '{}' or :type = any (s.allowed_integration_types))
       order by a.scope limit :limit)
      union
      (select s.* from scope s
       where s.environment = :environment and s.name > :after and s.active
         and s.visibility = 'PUBLIC' and %2$s
         and (s.allowed_integration_types = '{}' or :type = any (s.allowed_integration_types))
       order by s.name limit :limit)) addable
    order by name limit :limit
    """
        .formatted(whose, open);
  }
}
