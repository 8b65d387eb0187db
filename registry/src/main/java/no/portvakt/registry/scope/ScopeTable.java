package no.portvakt.registry.scope;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.internal.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single scopes in the database. */
@Repository
class ScopeTable {

  private final JdbcClient jdbc;

  ScopeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Scope> find(String environment, ScopeName name) {
    return find(environment, name, "");
  }

  /** As it stays until the transaction ends: nobody else changes it meanwhile. */
  Optional<Scope> pin(String environment, ScopeName name) {
    return find(environment, name, "for share");
  }

  /** To be changed by this transaction, which waits for those that pinned it. */
  Optional<Scope> lock(String environment, ScopeName name) {
    return find(environment, name, "for no key update");
  }

  private Optional<Scope> find(String environment, ScopeName name, String lock) {
    return jdbc.sql(ScopeRow.SELECT + "where environment = :environment and name = :name " + lock)
        .param("environment", environment)
        .param("name", name.value())
        .query(ScopeRow::scope)
        .optional();
  }

  /** {@code false} when the name is in use. */
  boolean insert(Scope scope) {
    return jdbc.sql(
                """
                insert into scope
                  (environment, name, owner, description, long_description, visibility, token_type,
                   allowed_integration_types, requires_user_consent, requires_user_authentication,
                   requires_pseudonymous_tokens, delegation_source, at_max_age,
                   authorization_max_lifetime, accessible_for_all, enforced_audience, active,
                   created, last_updated, version, words)
                values
                  (:environment, :name, :owner, :description, :longDescription, :visibility,
                   :tokenType, :integrationTypes, :userConsent, :userAuthentication,
                   :pseudonymousTokens, :delegationSource, :atMaxAge, :authorizationMaxLifetime,
                   :accessibleForAll, :audience, :active, :lastUpdated, :lastUpdated, :version,
                   array_to_tsvector(string_to_array(:words, ' ')))
                on conflict do nothing
                """)
            .params(columns(scope))
            .update()
        == 1;
  }

  void update(Scope scope) {
    jdbc.sql(
            """
            update scope set
              description = :description, long_description = :longDescription,
              visibility = :visibility, token_type = :tokenType,
              allowed_integration_types = :integrationTypes, requires_user_consent = :userConsent,
              requires_user_authentication = :userAuthentication,
              requires_pseudonymous_tokens = :pseudonymousTokens,
              delegation_source = :delegationSource, at_max_age = :atMaxAge,
              authorization_max_lifetime = :authorizationMaxLifetime,
              accessible_for_all = :accessibleForAll, enforced_audience = :audience,
              active = :active, last_updated = :lastUpdated, version = :version,
              words = array_to_tsvector(string_to_array(:words, ' '))
            where environment = :environment and name = :name
            """)
        .params(columns(scope))
        .update();
  }

  private static Map<String, @Nullable Object> columns(Scope scope) {
    var settings = scope.settings();
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("environment", scope.environment());
    columns.put("name", scope.name().value());
    columns.put("owner", scope.owner().value());
    columns.put("active", scope.active());
    columns.put("lastUpdated", Utc.parameter(scope.lastUpdated()));
    columns.put("version", scope.version());
    columns.put("description", settings.description());
    columns.put("longDescription", settings.longDescription());
    columns.put("visibility", settings.visibility().name());
    columns.put("tokenType", settings.tokenType().name());
    columns.put("integrationTypes", settings.integrationTypeCodes().toArray(String[]::new));
    columns.put("userConsent", settings.requiresUserConsent());
    columns.put("userAuthentication", settings.requiresUserAuthentication());
    columns.put("pseudonymousTokens", settings.requiresPseudonymousTokens());
    var source = settings.delegationSource();
    columns.put("delegationSource", source == null ? null : source.toString());
    columns.put("atMaxAge", settings.atMaxAge());
    columns.put("authorizationMaxLifetime", settings.authorizationMaxLifetime());
    columns.put("accessibleForAll", settings.accessibleForAll());
    columns.put("audience", settings.enforcedAudience());
    columns.put("words", Words.in(scope.name() + " " + settings.description()).starts());
    return columns;
  }
}
