package no.portvakt.registry.client;

import java.util.List;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.PrefixRow;
import no.portvakt.registry.support.Some;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scopes and accesses of an owner, put where they lie without asking their own rules. */
record ScopeRows(JdbcClient jdbc, String environment, OrganisationNumber owner) {

  /** Public, for those with access. */
  ScopeName shared() {
    return add("PUBLIC", false, false, List.of());
  }

  ScopeName hidden() {
    return add("PRIVATE", false, false, List.of());
  }

  ScopeName forAll() {
    return add("PUBLIC", true, false, List.of());
  }

  ScopeName delegable() {
    return add("PUBLIC", false, true, List.of());
  }

  ScopeName ofType(String type) {
    return add("PUBLIC", true, false, List.of(type));
  }

  ScopeName add(String visibility, boolean forAll, boolean delegable, List<String> types) {
    var name = new ScopeName(Some.prefix() + ":les");
    add(name, visibility, forAll, delegable, types);
    return name;
  }

  void add(
      ScopeName name, String visibility, boolean forAll, boolean delegable, List<String> types) {
    PrefixRow.under(jdbc, environment, name, owner);
    jdbc.sql(
            """
            insert into scope
              (environment, name, owner, description, long_description, visibility, token_type,
               allowed_integration_types, requires_user_consent, requires_user_authentication,
               requires_pseudonymous_tokens, delegation_source, at_max_age,
               authorization_max_lifetime, accessible_for_all, active, created, last_updated,
               version)
            values (:environment, :name, :owner, 'Kart', '', :visibility, 'SELF_CONTAINED', :types,
                    false, false, false, :source, 0, 0, :forAll, true, now(), now(), 1)
            """)
        .param("environment", environment)
        .param("name", name.value())
        .param("owner", owner.value())
        .param("visibility", visibility)
        .param("types", types.toArray(String[]::new))
        .param("source", delegable ? "https://tt02.altinn.no/" : null)
        .param("forAll", forAll)
        .update();
  }

  ScopeName sharedWith(OrganisationNumber consumer) {
    var name = shared();
    give(name, consumer, AccessState.APPROVED);
    return name;
  }

  void give(ScopeName name, OrganisationNumber consumer, AccessState state) {
    jdbc.sql(
            """
            insert into scope_access
              (environment, scope, consumer, owner, state, created, last_updated, version)
            values (:environment, :scope, :consumer, :owner, :state, now(), now(), 1)
            on conflict (environment, scope, consumer) do update set state = excluded.state
            """)
        .param("environment", environment)
        .param("scope", name.value())
        .param("consumer", consumer.value())
        .param("owner", owner.value())
        .param("state", state.name())
        .update();
  }

  void switchOff(ScopeName name) {
    jdbc.sql("update scope set active = false where environment = :environment and name = :name")
        .param("environment", environment)
        .param("name", name.value())
        .update();
  }
}
