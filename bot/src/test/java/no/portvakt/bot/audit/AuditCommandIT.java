package no.portvakt.bot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import no.portvakt.bot.terminal.RegistryContext;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** The operator's commands, on a trail that is whole and on one that was tampered with. */
class AuditCommandIT {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Database database = TestStack.postgres().newDatabase();

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    System.setProperty("spring.datasource.url", database.url());
    System.setProperty("spring.datasource.username", database.username());
    System.setProperty("spring.datasource.password", database.password());
    System.setProperty("portvakt.audit.key-file", folder.resolve("audit.key").toString());
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .load()
        .migrate();
    append(5);
  }

  @AfterEach
  void forget() {
    System.getProperties()
        .keySet()
        .removeIf(name ->
            name.toString().startsWith("spring.datasource.")
                || name.equals("portvakt.audit.key-file"));
  }

  @Test
  void saysThatTheTrailIsIntact() {
    assertThat(run("audit", "verify")).isEqualTo(AuditCommand.INTACT);
    assertThat(said()).isEqualTo("The audit trail is intact: 5 entries.");
  }

  @Test
  void namesTheFirstBrokenEntry() throws SQLException {
    tamper("update audit_event set action = 'other' where seq = 3");

    assertThat(run("audit", "verify")).isEqualTo(AuditCommand.BROKEN);
    assertThat(said()).startsWith("The audit trail is BROKEN at entry 3: ");
  }

  @Test
  void findsByACheckpointThatTheEndWasCutOff() throws SQLException, IOException {
    assertThat(run("audit", "checkpoint")).isEqualTo(AuditCommand.INTACT);
    var checkpoint = said();
    var file = Files.writeString(folder.resolve("checkpoint.txt"), checkpoint + "\n");
    tamper("delete from audit_event where seq = 5");

    assertThat(run("audit", "verify")).isEqualTo(AuditCommand.INTACT);
    assertThat(run("audit", "verify", "--checkpoint", checkpoint)).isEqualTo(AuditCommand.BROKEN);
    assertThat(said()).startsWith("The audit trail is BROKEN at entry 5: ");
    assertThat(run("audit", "verify", "--checkpoint", file.toString()))
        .isEqualTo(AuditCommand.BROKEN);
  }

  @Test
  void takesNoForgedCheckpoint() {
    assertThat(run("audit", "verify", "--checkpoint", "portvakt-audit seq=5"))
        .isEqualTo(AuditCommand.BROKEN);
    assertThat(said()).contains("not signed by this installation's key");
  }

  @Test
  void explainsItselfAndFailsOtherwise() {
    assertThat(run("audit", "burn")).isEqualTo(AuditCommand.FAILED);
    assertThat(said()).startsWith("usage: audit verify");

    System.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nowhere");
    assertThat(run("audit", "verify")).isEqualTo(AuditCommand.FAILED);
    assertThat(said()).startsWith("The audit trail could not be read: ");
  }

  private int run(String... arguments) {
    out.reset();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new AuditCommand(print, print).run(arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private static void append(int entries) {
    try (var context = RegistryContext.start()) {
      var trail = context.getBean(AuditTrail.class);
      var transaction = context.getBean(TransactionTemplate.class);
      for (int i = 0; i < entries; i++) {
        var subject = "probe:" + i;
        transaction.executeWithoutResult(
            _ -> trail.append("probe.made", subject, Map.of(), new Actor.System("test")));
      }
    }
  }

  private void tamper(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql);
    }
  }
}
