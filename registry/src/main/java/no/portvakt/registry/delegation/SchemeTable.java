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
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
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

  /** By id. */
  Page<DelegationScheme> containing(String environment, ScopeName scope, Keyset wanted) {
    return page(
        """
        where environment = :environment
          and id in (select scheme from delegation_scheme_scope
                     where environment = :environment and scope = :whose and scheme > :after
                     order by scheme limit :limit)
        order by id
        """,
        environment,
        scope.value(),
        wanted);
  }

  /** By id. */
  Page<DelegationScheme> ownedBy(String environment, OrganisationNumber owner, Keyset wanted) {
    return page(
        """
        where environment = :environment and owner = :whose and id > :after
        order by id limit :limit
        """,
        environment,
        owner.value(),
        wanted);
  }

  private Page<DelegationScheme> page(
      String which, String environment, String whose, Keyset wanted) {
    var after = SchemeKey.parse(wanted.after());
    if (after.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var found =
        jdbc.sql(SELECT + which)
            .param("environment", environment)
            .param("whose", whose)
            .param("after", after.get())
            .param("limit", wanted.limit() + 1)
            .query(SchemeTable::scheme)
            .list();
    return Page.of(found, wanted, scheme -> scheme.id().toString());
  }

  /** What is read of the scheme from here to the end of the transaction is the newest. */
  void lock(String environment, UUID id) {
    lock(environment, id, "no key update");
  }

  /** ... and nobody delegates by it meanwhile. */
  void lockToRemove(String environment, UUID id) {
    lock(environment, id, "update");
  }

  /** If it is there, it is not removed before the transaction ends. */
  void pin(String environment, UUID id) {
    lock(environment, id, "key share");
  }

  private void lock(String environment, UUID id, String strength) {
    jdbc.sql(
            "select from delegation_scheme where environment = :environment and id = :id for "
                + strength)
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

  void delete(DelegationScheme scheme) {
    delete("delegation_scheme_scope", "scheme", scheme);
    delete("delegation_scheme", "id", scheme);
  }

  private void delete(String table, String column, DelegationScheme scheme) {
    jdbc.sql(
            "delete from %s where environment = :environment and %s = :id".formatted(table, column))
        .param("environment", scheme.environment())
        .param("id", scheme.id())
        .update();
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
