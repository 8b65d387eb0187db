package no.portvakt.registry.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.PrefixRow;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A provider with a scope, a consumer that has access, and the consumer's client with a key: all
 * that a token needs, written straight into the tables. Nobody else has the same.
 */
final class Scene {

  static final String ENVIRONMENT = "ver2";
  static final String ISSUER = "http://localhost:3000/ver2/";
  static final String SOURCE = "https://tt02.altinn.no/";

  private final JdbcClient jdbc;
  private final Clock clock;

  final OrganisationNumber provider = Some.organisationNumber();
  final OrganisationNumber consumer = Some.organisationNumber();
  final String client = UUID.randomUUID().toString();
  final TestKey key;
  final String scope;

  Scene(JdbcClient jdbc, Clock clock) {
    this(jdbc, clock, TestKey.first(), "RS256");
  }

  Scene(JdbcClient jdbc, Clock clock, TestKey key, String algorithm) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.key = key;
    organisation(provider);
    organisation(consumer);
    client(client, consumer, "maskinporten", null);
    key(key, algorithm);
    this.scope = scope(Some.prefix() + ":test");
    grant(scope, consumer);
  }

  /** An assertion that gets a token. */
  Draft draft() {
    long now = clock.instant().getEpochSecond();
    return new Draft(key)
        .claim("aud", ISSUER)
        .claim("iss", client)
        .claim("scope", scope)
        .claim("iat", now)
        .claim("exp", now + 120);
  }

  void organisation(OrganisationNumber number) {
    update(
        """
        insert into organisation (number, name, words, strict_test, registered_at)
        values (?, 'Etat', '', false, now())
        """,
        number.value());
  }

  /** Another client of the consumer's, registered with the scope, without keys. */
  String client(String type, @Nullable OrganisationNumber supplier) {
    var id = "client-" + UUID.randomUUID();
    client(id, consumer, type, supplier);
    update("insert into client_scope values (?, ?, ?)", ENVIRONMENT, id, scope);
    return id;
  }

  private void client(
      String id,
      OrganisationNumber organisation,
      String type,
      @Nullable OrganisationNumber supplier) {
    update(
        """
        insert into client (environment, id, organisation, integration_type, supplier, name,
          description, access_token_lifetime, authorization_lifetime, refresh_token_lifetime, active,
          created, last_updated, version)
        values (?, ?, ?, ?, ?, 'Klient', 'Til test', 120, 7200, 600, true, ?, ?, 1)
        """,
        ENVIRONMENT,
        id,
        organisation.value(),
        type,
        supplier == null ? null : supplier.value(),
        now(),
        now());
  }

  void key(TestKey registered, String algorithm) {
    update(
        """
        insert into client_key (environment, client, kid, algorithm, modulus, exponent, certificates,
                                thumbprint, created, last_updated, expires)
        values (?, ?, ?, ?, ?, ?, '{}', 'thumbprint', ?, ?, ?)
        """,
        ENVIRONMENT,
        client,
        registered.kid(),
        algorithm,
        registered.modulus(),
        registered.exponent(),
        now(),
        now(),
        at(clock.instant().plus(Duration.ofDays(365))));
  }

  /** A scope of the provider's that the client is registered with. */
  String scope(String name) {
    return scope(name, SOURCE);
  }

  String scope(String name, @Nullable String delegationSource) {
    PrefixRow.under(jdbc, ENVIRONMENT, new ScopeName(name), provider);
    update(
        """
        insert into scope (environment, name, owner, description, long_description, visibility, token_type,
          allowed_integration_types, requires_user_consent, requires_user_authentication,
          requires_pseudonymous_tokens, delegation_source, at_max_age, authorization_max_lifetime,
          accessible_for_all, enforced_audience, active, created, last_updated, version)
        values (?, ?, ?, 'Til test', '', 'PUBLIC', 'SELF_CONTAINED', '{maskinporten}', false, false, false,
          ?, 0, 0, false, null, true, ?, ?, 1)
        """,
        ENVIRONMENT,
        name,
        provider.value(),
        delegationSource,
        now(),
        now());
    update("insert into client_scope values (?, ?, ?)", ENVIRONMENT, client, name);
    return name;
  }

  void grant(String name, OrganisationNumber to) {
    update(
        """
        insert into scope_access
          (environment, scope, consumer, owner, state, created, last_updated, version)
        values (?, ?, ?, ?, 'APPROVED', ?, ?, 1)
        """,
        ENVIRONMENT,
        name,
        to.value(),
        provider.value(),
        now(),
        now());
  }

  void delegate(OrganisationNumber from) {
    var scheme = UUID.randomUUID();
    update(
        "insert into delegation_scheme values (?, ?, ?, '{}', '{}', ?)",
        ENVIRONMENT,
        scheme,
        provider.value(),
        now());
    update("insert into delegation_scheme_scope values (?, ?, ?)", ENVIRONMENT, scheme, scope);
    update(
        "insert into delegation values (?, ?, ?, ?, ?)",
        ENVIRONMENT,
        scheme,
        from.value(),
        consumer.value(),
        now());
  }

  /** Sets columns of the scope, as {@code "active = false"}. */
  void setScope(String change, Object... values) {
    update("update scope set " + change + " where name = '" + scope + "'", values);
  }

  void setClient(String change, Object... values) {
    update("update client set " + change + " where id = '" + client + "'", values);
  }

  void setKey(String change, Object... values) {
    update("update client_key set " + change + " where client = '" + client + "'", values);
  }

  void expireKey() {
    setKey(
        "last_updated = ?, created = ?, expires = ?",
        at(clock.instant().minusSeconds(60)),
        at(clock.instant().minusSeconds(60)),
        now());
  }

  void remove(String rows) {
    update("delete from " + rows);
  }

  private void update(String sql, @Nullable Object... values) {
    var statement = jdbc.sql(sql);
    for (var value : values) {
      statement = statement.param(value);
    }
    statement.update();
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
