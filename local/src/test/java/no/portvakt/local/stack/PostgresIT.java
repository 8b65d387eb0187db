package no.portvakt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

  @Test
  void keepsWhatWasCommittedWhenItIsKilled(@TempDir Path home) throws SQLException {
    try (var stack = Stack.in(home)) {
      var postgres = stack.postgres();
      postgres.start();
      var database = postgres.address().newDatabase();
      try (var connection = open(database);
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept (word text)");
        statement.execute("INSERT INTO kept VALUES ('here')");
      }

      postgres.kill();
      postgres.start();

      try (var connection = open(database);
          var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT word FROM kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("here");
      }
    }
  }

  private static Connection open(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.username(), database.password());
  }
}
