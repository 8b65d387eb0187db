package no.portvakt.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.portvakt.local.stack.Database;

/** Commits of one small row each, on connections of their own: as fast as the database goes. */
public final class Inserts implements AutoCloseable {

  private final List<Connection> connections = new ArrayList<>();
  private final List<Shot> shots = new ArrayList<>();

  private Inserts() {}

  /** Into a table that is made for it. */
  public static Inserts into(Database database, int connections) throws SQLException {
    var inserts = new Inserts();
    for (int i = 0; i < connections; i++) {
      inserts.connect(database);
    }
    return inserts;
  }

  private void connect(Database database) throws SQLException {
    var connection =
        DriverManager.getConnection(database.url(), database.username(), database.password());
    connections.add(connection);
    try (var statement = connection.createStatement()) {
      statement.execute("create table if not exists plain (id uuid primary key, at timestamptz)");
    }
    var insert = connection.prepareStatement("insert into plain values (?, now())");
    shots.add(() -> commit(insert));
  }

  private static void commit(PreparedStatement insert) throws SQLException {
    insert.setObject(1, UUID.randomUUID());
    insert.executeUpdate();
  }

  /** One for each connection. */
  public List<Shot> shots() {
    return List.copyOf(shots);
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
