package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.Violation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What must be true of a scope before its owner can put it in a scheme. */
@Repository
class DelegableScopes {

  private final JdbcClient jdbc;

  DelegableScopes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The scopes of these names, which stay as they are until the transaction ends. */
  Map<ScopeName, Facts> locked(String environment, Collection<ScopeName> names) {
    return jdbc
        .sql(
            """
            select name, owner, active, delegation_source from scope
            where environment = :environment and name = any (:names) order by name for share
            """)
        .param("environment", environment)
        .param("names", names.stream().map(ScopeName::value).toArray(String[]::new))
        .query((row, index) ->
            Map.entry(
                new ScopeName(row.getString("name")),
                new Facts(
                    new OrganisationNumber(row.getString("owner")),
                    row.getBoolean("active"),
                    row.getString("delegation_source"))))
        .list()
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean owns(OrganisationNumber owner, String environment, ScopeName scope) {
    return jdbc.sql(
            """
            select exists (select from scope
                           where environment = :environment and name = :scope and owner = :owner)
            """)
        .param("environment", environment)
        .param("scope", scope.value())
        .param("owner", owner.value())
        .query(Boolean.class)
        .single();
  }

  record Facts(OrganisationNumber owner, boolean active, @Nullable String delegationSource) {

    /** The first rule that is broken; others' scopes are not told from those that do not exist. */
    static Optional<Violation> check(
        @Nullable Facts scope, OrganisationNumber owner, URI source, String field) {
      if (scope == null || !scope.owner.equals(owner)) {
        return Optional.of(new Violation("scheme.scope.not-yours", field));
      }
      if (!scope.active) {
        return Optional.of(new Violation("scheme.scope.inactive", field));
      }
      return source.toString().equals(scope.delegationSource)
          ? Optional.empty()
          : Optional.of(new Violation("scheme.scope.source", field));
    }
  }
}
