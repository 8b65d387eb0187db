package no.portvakt.bench.token;

import java.sql.DriverManager;
import java.sql.SQLException;
import no.portvakt.local.stack.Database;

/** The client as the bot's registry knows it: with a key, and access to another's scope. */
public final class TokenClient {

  public static final String ENVIRONMENT = "ver2";

  private static final String PROVIDER = "313100200";
  private static final String CONSUMER = "314500334";

  private static final String SQL =
      """
      insert into prefix (environment, name, owner, active, created, last_updated, request_id)
      values ('ENVIRONMENT', split_part('SCOPE', ':', 1), 'PROVIDER', true, now(), now(),
        gen_random_uuid());

      insert into scope (environment, name, owner, description, long_description, visibility,
        token_type, allowed_integration_types, requires_user_consent, requires_user_authentication,
        requires_pseudonymous_tokens, at_max_age, authorization_max_lifetime, accessible_for_all,
        active, created, last_updated, version)
      values ('ENVIRONMENT', 'SCOPE', 'PROVIDER', 'Read', '', 'PUBLIC', 'SELF_CONTAINED', '{}',
        false, false, false, 0, 0, false, true, now(), now(), 1);

      insert into scope_access
        (environment, scope, consumer, owner, state, created, last_updated, version)
      values ('ENVIRONMENT', 'SCOPE', 'CONSUMER', 'PROVIDER', 'APPROVED', now(), now(), 1);

      insert into client (environment, id, organisation, integration_type, name, description,
        access_token_lifetime, authorization_lifetime, refresh_token_lifetime, active, created,
        last_updated, version)
      values ('ENVIRONMENT', 'CLIENT', 'CONSUMER', 'maskinporten', 'Bench', 'Bench', 120, 7200, 7200,
        true, now(), now(), 1);

      insert into client_scope (environment, client, scope)
      values ('ENVIRONMENT', 'CLIENT', 'SCOPE');

      insert into client_key (environment, client, kid, algorithm, modulus, exponent, certificates,
        thumbprint, created, last_updated, expires)
      values ('ENVIRONMENT', 'CLIENT', 'KID', 'RS256', 'MODULUS', 'EXPONENT', '{}', 'none', now(),
        now(), now() + interval '300 days');
      """;

  private TokenClient() {}

  /** In a database that has the demo world. */
  public static void register(Database database, ClientKey key) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(
          SQL.replace("ENVIRONMENT", ENVIRONMENT)
              .replace("SCOPE", TokenServer.SCOPE)
              .replace("PROVIDER", PROVIDER)
              .replace("CONSUMER", CONSUMER)
              .replace("CLIENT", TokenServer.CLIENT)
              .replace("KID", ClientKey.KID)
              .replace("EXPONENT", key.exponent())
              .replace("MODULUS", key.modulus()));
    }
  }
}
