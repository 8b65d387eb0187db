package no.portvakt.registry.scope;

import java.util.List;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has access to a scope, or has asked for it. */
@Repository
class Holders {

  private static final int NAMED = 100;
  private static final String OF_SCOPE =
      """
      from scope_access where environment = :environment and owner = :owner and scope = :scope
      and state in ('REQUESTED', 'APPROVED')
      """;

  private final JdbcClient jdbc;

  Holders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(Scope scope) {
    return of(scope, "select count(*) " + OF_SCOPE).query(Integer.class).single();
  }

  /** The first {@value #NAMED}, by number. */
  List<OrganisationNumber> first(Scope scope) {
    return of(scope, "select consumer " + OF_SCOPE + "order by consumer limit " + NAMED)
        .query((row, index) -> new OrganisationNumber(row.getString("consumer")))
        .list();
  }

  private JdbcClient.StatementSpec of(Scope scope, String sql) {
    return jdbc.sql(sql)
        .param("environment", scope.environment())
        .param("owner", scope.owner().value())
        .param("scope", scope.name().value());
  }
}
