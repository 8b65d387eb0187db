package no.portvakt.registry.client;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many clients at a time, in PostgreSQL. */
@Repository
class ClientLists {

  private static final String ALL = concerning("");

  /** Said with a constant, or the indexes of the active ones would not serve. */
  private static final String ACTIVE = concerning("and active");

  private final JdbcClient jdbc;

  ClientLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<Client> concerning(
      String environment, OrganisationNumber number, boolean inactiveToo, Keyset wanted) {
    var found =
        jdbc.sql(inactiveToo ? ALL : ACTIVE)
            .param("environment", environment)
            .param("number", number.value())
            .param("after", wanted.after())
            .param("limit", wanted.limit() + 1)
            .query(ClientRows::client)
            .list();
    return Page.of(found, wanted, client -> client.id().value());
  }

  List<Client> withScope(String environment, OrganisationNumber organisation, ScopeName scope) {
    return jdbc.sql(
            "select "
                + ClientRows.COLUMNS_AND_SCOPES
                + """
                from client
                where environment = :environment and organisation = :organisation and active
                  and exists (select from client_scope
                              where client_scope.environment = client.environment
                                and client_scope.client = client.id
                                and client_scope.scope = :scope)
                order by id
                """)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("scope", scope.value())
        .query(ClientRows::client)
        .list();
  }

  Set<OrganisationNumber> usersOf(String environment, ScopeName scope) {
    return jdbc.sql(
            """
            with using_it as (
              select organisation, supplier from client_scope
              join client on client.environment = client_scope.environment
                         and client.id = client_scope.client
              where client_scope.environment = :environment and client_scope.scope = :scope
                and client.active)
            select organisation from using_it
            union
            select supplier from using_it where supplier is not null
            """)
        .param("environment", environment)
        .param("scope", scope.value())
        .query((row, index) -> new OrganisationNumber(row.getString(1)))
        .set();
  }

  private static String concerning(String condition) {
    return """
    select %1$s from (
      (select %2$s from client
       where environment = :environment and organisation = :number and id > :after %3$s
       order by id limit :limit)
      union all
      (select %2$s from client
       where environment = :environment and supplier = :number and id > :after %3$s
       order by id limit :limit)) client
    order by id limit :limit
    """
        .formatted(ClientRows.COLUMNS_AND_SCOPES, ClientRows.COLUMNS, condition);
  }
}
