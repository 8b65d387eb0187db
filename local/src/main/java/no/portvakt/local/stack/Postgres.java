package no.portvakt.local.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.local.program.LocalException;

/** How a PostgreSQL server is reached. */
public record Postgres(String host, int port, String username, String password) {

  /** What every server of ours is told: room for the pools of all tests, or of several bots. */
  static final List<String> SETTINGS = List.of("max_connections=200");

  /** Quicker, and good for nothing that has to outlive the machine. */
  static final List<String> SETTINGS_FOR_TESTS =
      List.of("max_connections=200", "fsync=off", "full_page_writes=off");

  /** The arguments that give a server these settings. */
  static List<String> arguments(List<String> settings) {
    return settings.stream().flatMap(setting -> Stream.of("-c", setting)).toList();
  }

  public Database database(String name) {
    return new Database(
        "jdbc:postgresql://%s:%d/%s".formatted(host, port, name), username, password);
  }

  /** A fresh, empty database. */
  public Database newDatabase() {
    var name = "d" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    create(name);
    return database(name);
  }

  /** The database of this name, made now if need be. */
  public Database databaseOrNew(String name) {
    try (var connection = connect();
        var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, name);
      if (!query.executeQuery().next()) {
        create(name);
      }
      return database(name);
    } catch (SQLException e) {
      throw new LocalException("could not look for a database: " + e.getMessage(), e);
    }
  }

  private void create(String name) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new LocalException("could not create a database: " + e.getMessage(), e);
    }
  }

  boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database("postgres").url(), username, password);
  }
}
