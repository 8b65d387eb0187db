package no.portvakt.registry.delegation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.PrefixRow;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other parts of the registry know, written straight into their tables. */
final class Facts {

  static final String TT02 = "https://tt02.altinn.no/";
  static final String ALTINN = "https://www.altinn.no/";

  private static final Instant CREATED = Instant.parse("2026-11-01T08:00:00Z");

  private final JdbcClient jdbc;
  private final Organisations organisations;

  Facts(JdbcClient jdbc, Organisations organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  OrganisationNumber organisation() {
    var number = Some.organisationNumber();
    organisations.register(
        new Organisation(number, "Etat " + number, Set.of(), null, null, false), Some.ACTOR);
    return number;
  }

  /** Active and delegable. */
  ScopeName scope(String environment, OrganisationNumber owner) {
    var name = new ScopeName(Some.prefix() + ":eiendom");
    scope(environment, owner, name, environment.equals("prod") ? ALTINN : TT02);
    return name;
  }

  void scope(
      String environment, OrganisationNumber owner, ScopeName name, @Nullable String source) {
    PrefixRow.under(jdbc, environment, name, owner);
    jdbc.sql(
            """
            insert into scope (environment, name, owner, description, long_description, visibility,
              token_type, allowed_integration_types, requires_user_consent,
              requires_user_authentication, requires_pseudonymous_tokens, delegation_source,
              at_max_age, authorization_max_lifetime, accessible_for_all, active, created,
              last_updated, version)
            values (:environment, :name, :owner, 'Eiendom', '', 'PUBLIC', 'SELF_CONTAINED', '{}',
              false, false, false, :source, 0, 0, false, true, :created, :created, 1)
            """)
        .param("environment", environment)
        .param("name", name.value())
        .param("owner", owner.value())
        .param("source", source)
        .param("created", Utc.parameter(CREATED))
        .update();
  }

  void set(String environment, ScopeName scope, String assignment) {
    jdbc.sql(
            "update scope set " + assignment + " where environment = :environment and name = :name")
        .param("environment", environment)
        .param("name", scope.value())
        .update();
  }

  void access(
      String environment,
      OrganisationNumber owner,
      ScopeName scope,
      OrganisationNumber consumer,
      AccessState state) {
    jdbc.sql(
            """
            insert into scope_access
              (environment, scope, consumer, owner, state, created, last_updated, version)
            values (:environment, :scope, :consumer, :owner, :state, :created, :created, 1)
            on conflict (environment, scope, consumer) do update set state = excluded.state
            """)
        .param("environment", environment)
        .param("scope", scope.value())
        .param("consumer", consumer.value())
        .param("owner", owner.value())
        .param("state", state.name())
        .param("created", Utc.parameter(CREATED))
        .update();
  }

  ClientId client(
      String environment, OrganisationNumber organisation, String type, ScopeName scope) {
    var id = ClientId.random();
    jdbc.sql(
            """
            insert into client (environment, id, organisation, integration_type, name, description,
              access_token_lifetime, authorization_lifetime, refresh_token_lifetime, active,
              created, last_updated, version)
            values (:environment, :id, :organisation, :type, 'kart', 'Kart', 120, 7200, 600, true,
              :created, :created, 1)
            """)
        .param("environment", environment)
        .param("id", id.value())
        .param("organisation", organisation.value())
        .param("type", type)
        .param("created", Utc.parameter(CREATED))
        .update();
    jdbc.sql("insert into client_scope values (:environment, :client, :scope)")
        .param("environment", environment)
        .param("client", id.value())
        .param("scope", scope.value())
        .update();
    return id;
  }

  void key(String environment, ClientId client, Instant expires) {
    jdbc.sql(
            """
            insert into client_key (environment, client, kid, algorithm, modulus, exponent,
              certificates, thumbprint, created, last_updated, expires)
            values (:environment, :client, :kid, 'RS256', :modulus, 'AQAB', '{}', 'thumb', :created,
              :created, :expires)
            """)
        .param("environment", environment)
        .param("client", client.value())
        .param("kid", UUID.randomUUID().toString())
        .param("modulus", "n".repeat(342))
        .param("created", Utc.parameter(expires.minus(Duration.ofDays(30))))
        .param("expires", Utc.parameter(expires))
        .update();
  }

  static SchemeForm form(@Nullable String resource, ScopeName... scopes) {
    return new SchemeForm(
        Map.of("nb", "Eiendom", "nn", "Eigedom", "en", "Property"),
        Map.of("nb", "Oppslag i kart", "nn", "Oppslag i kart", "en", "Look-ups in maps"),
        List.of(scopes).stream().map(ScopeName::value).toList(),
        resource);
  }
}
