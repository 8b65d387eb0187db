package no.portvakt.bench.lookup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import no.portvakt.bench.token.ClientKey;
import no.portvakt.bench.token.Crypto;
import no.portvakt.local.stack.Database;

/**
 * Fills a registry's tables, past the registry: it would take hours for what this does in a minute.
 */
final class Filling {

  private Filling() {}

  static void fill(Database database, int organisations)
      throws IOException, SQLException, GeneralSecurityException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("set bench.organisations = " + organisations);
      var modulus = ClientKey.of(Crypto.here()).modulus();
      statement.execute("set bench.modulus = '%s'".formatted(modulus));
      statement.execute(script());
      // else the first to read would do it, or autovacuum while the clock runs
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
    }
  }

  private static String script() throws IOException {
    try (var file = Objects.requireNonNull(Filling.class.getResourceAsStream("/registry.sql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
