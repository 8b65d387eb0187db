package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables that hold the schemes of all environments, Altinn's among them. */
@Repository
class SchemeTable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select environment, id, owner, title, description, created, resource, version,
             array(select c.scope::text from delegation_scheme_scope c
                   where c.environment = s.environment and c.scheme = s.id) as scopes
      from delegation_scheme s
      """;

  private final JdbcClient jdbc;

  SchemeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<DelegationScheme> find(String environment, UUID id) {
    return jdbc.sql(SELECT + "where environment = :environment and id = :id")
        .param("environment", environment)
        .param("id", id)
        .query(SchemeTable::scheme)
        .optional();
  }

  List<DelegationScheme> containing(String environment, ScopeName scope) {
    return jdbc.sql(
            SELECT
                + """
                where environment = :environment
                  and id in (select scheme from delegation_scheme_scope
                             where environment = :environment and scope = :scope)
                order by id
                """)
        .param("environment", environment)
        .param("scope", scope.value())
        .query(SchemeTable::scheme)
        .list();
  }

  List<DelegationScheme> ownedBy(String environment, OrganisationNumber owner) {
    return jdbc.sql(SELECT + "where environment = :environment and owner = :owner order by id")
        .param("environment", environment)
        .param("owner", owner.value())
        .query(SchemeTable::scheme)
        .list();
  }

  /** What is read of the scheme from here to the end of the transaction is the newest. */
  void lock(String environment, UUID id) {
    jdbc.sql(
            """
            select from delegation_scheme where environment = :environment and id = :id
            for no key update
            """)
        .param("environment", environment)
        .param("id", id)
        .query((row, index) -> id)
        .optional();
  }

  /** Whether it was inserted: else its id is in use. */
  boolean insert(DelegationScheme scheme) {
    int inserted =
        jdbc.sql(
                """
                insert into delegation_scheme
                  (environment, id, owner, title, description, created, resource, version)
                values (:environment, :id, :owner, :title::jsonb, :description::jsonb, :created,
                        :resource, :version)
                on conflict do nothing
                """)
            .param("environment", scheme.environment())
            .param("id", scheme.id())
            .param("owner", scheme.owner().value())
            .param("title", JSON.writeValueAsString(scheme.title()))
            .param("description", JSON.writeValueAsString(scheme.description()))
            .param("created", Utc.parameter(scheme.created()))
            .param("resource", scheme.resource())
            .param("version", scheme.version())
            .update();
    if (inserted == 1) {
      insertScopes(scheme);
    }
    return inserted == 1;
  }

  void update(DelegationScheme scheme) {
    jdbc.sql(
            """
            update delegation_scheme
            set title = :title::jsonb, description = :description::jsonb, version = :version
            where environment = :environment and id = :id
            """)
        .param("title", JSON.writeValueAsString(scheme.title()))
        .param("description", JSON.writeValueAsString(scheme.description()))
        .param("version", scheme.version())
        .param("environment", scheme.environment())
        .param("id", scheme.id())
        .update();
    jdbc.sql(
            """
            delete from delegation_scheme_scope
            where environment = :environment and scheme = :id and scope <> all (:scopes)
            """)
        .param("environment", scheme.environment())
        .param("id", scheme.id())
        .param("scopes", names(scheme))
        .update();
    insertScopes(scheme);
  }

  private void insertScopes(DelegationScheme scheme) {
    jdbc.sql(
            """
            insert into delegation_scheme_scope (environment, scheme, scope)
            select :environment, :id, unnest(:scopes) on conflict do nothing
            """)
        .param("environment", scheme.environment())
        .param("id", scheme.id())
        .param("scopes", names(scheme))
        .update();
  }

  private static String[] names(DelegationScheme scheme) {
    return scheme.scopes().stream().map(ScopeName::value).toArray(String[]::new);
  }

  private static DelegationScheme scheme(ResultSet row, int index) throws SQLException {
    return new DelegationScheme(
        row.getString("environment"),
        row.getObject("id", UUID.class),
        new OrganisationNumber(row.getString("owner")),
        JSON.readValue(row.getString("title"), TEXTS),
        JSON.readValue(row.getString("description"), TEXTS),
        scopes(row),
        Utc.instant(row, "created"),
        row.getString("resource"),
        row.getLong("version"));
  }

  static Set<ScopeName> scopes(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("scopes").getArray())
        .map(ScopeName::new)
        .collect(toUnmodifiableSet());
  }
}
