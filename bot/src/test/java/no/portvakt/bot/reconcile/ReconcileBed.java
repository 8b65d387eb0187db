package no.portvakt.bot.reconcile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.TestStack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The operator's command, with a database of its own and an engine that is searched. */
abstract class ReconcileBed {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Database database = TestStack.postgres().newDatabase();
  final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(database.url(), database.username(), database.password()));
  final SearchedEngine engine = new SearchedEngine();

  ReconcileBed() throws IOException {}

  @BeforeEach
  void installation() {
    set("spring.datasource.url", database.url());
    set("spring.datasource.username", database.username());
    set("spring.datasource.password", database.password());
    set("portvakt.zeebe.grpc-address", TestStack.engine().grpc().toString());
    set("portvakt.instances.url", engine.url().toString());
    set("portvakt.instances.username", "demo");
    set("portvakt.instances.password", "demo");
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .load()
        .migrate();
    jdbc.sql(
            """
            insert into organisation (number, name, words, strict_test, registered_at)
            values ('313100200', 'Kartetaten', '', false, now())
            """)
        .update();
  }

  @AfterEach
  void forget() {
    System.getProperties()
        .keySet()
        .removeIf(name ->
            name.toString().startsWith("spring.datasource.")
                || name.toString().startsWith("portvakt."));
    engine.close();
  }

  int messages() {
    return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
  }

  int run(String... arguments) {
    out.reset();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var all = new String[arguments.length + 1];
    all[0] = "reconcile";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new ReconcileCommand(print, print).run(all);
  }

  String said() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  static void set(String property, String value) {
    System.setProperty(property, value);
  }
}
