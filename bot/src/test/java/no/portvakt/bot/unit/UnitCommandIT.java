package no.portvakt.bot.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.TestStack;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The operator's command, with a database of its own. */
class UnitCommandIT {

  private static final String PARENT = "313100200";
  private static final String UNIT = "313100219";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Database database = TestStack.postgres().newDatabase();
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(database.url(), database.username(), database.password()));
  private final UUID waiting = UUID.randomUUID();

  @BeforeEach
  void installation() {
    System.setProperty("spring.datasource.url", database.url());
    System.setProperty("spring.datasource.username", database.username());
    System.setProperty("spring.datasource.password", database.password());
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .load()
        .migrate();
    register(PARENT, null);
    register(UNIT, PARENT);
    var person = UUID.randomUUID();
    jdbc.sql(
            """
            insert into person (id, name, email, registered_at)
            values (:person, 'Amina Nord', 'amina.nord@nordlys.example', now())
            """)
        .param("person", person)
        .update();
    jdbc.sql(
            """
            insert into request (id, kind, environment, organisation, requester, subject, state,
                                 created_at, updated_at)
            values (:id, 'SCOPE_ACCESS', 'ver2', :parent, :person,
                    jsonb_build_object('scope', 'kart:sok', 'owner', :unit, 'reason', 'Drift'),
                    'DIGDIR_REVIEW', now(), now())
            """)
        .param("id", waiting)
        .param("parent", PARENT)
        .param("unit", UNIT)
        .param("person", person)
        .update();
  }

  @AfterEach
  void forget() {
    System.getProperties()
        .keySet()
        .removeIf(name -> name.toString().startsWith("spring.datasource."));
  }

  @Test
  void detachesItOnRecordAndWhatItDecidesIsLookedAtAgain() {
    assertThat(run("detach", UNIT, "Solgt til Nordlys")).isEqualTo(UnitCommand.DETACHED);

    assertThat(said()).contains(UNIT + " is no underenhet any more", "take it out");
    assertThat(parents()).isZero();
    assertThat(
            jdbc.sql(
                    """
                    select actor || ' ' || convert_from(details, 'UTF8') from audit_event
                     where action = 'organisation.detached' and subject = 'organisation:313100219'
                    """)
                .query(String.class)
                .single())
        .startsWith("system:unit ")
        .contains("Solgt til Nordlys", PARENT);
    assertThat(jdbc.sql("select correlation_key from outbox").query(String.class).list())
        .containsExactly(waiting.toString());
    assertThat(run("detach", UNIT, "Solgt til Nordlys")).isEqualTo(UnitCommand.REFUSED);
    assertThat(said()).startsWith("unit: ").contains("nobody’s underenhet");
  }

  @Test
  void whatIsNotUnderstoodChangesNothingAndSaysHow() {
    assertThat(run("detach", UNIT)).isEqualTo(UnitCommand.FAILED);
    assertThat(said()).startsWith("usage: unit detach");
    assertThat(run("detach", UNIT, " ")).isEqualTo(UnitCommand.FAILED);
    assertThat(run("attach", UNIT, "Kjøpt")).isEqualTo(UnitCommand.FAILED);
    assertThat(run("detach", "313100218", "Solgt")).isEqualTo(UnitCommand.FAILED);
    assertThat(said()).contains("usage: unit detach");
    System.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nowhere");
    assertThat(run("detach", UNIT, "Solgt")).isEqualTo(UnitCommand.FAILED);
    assertThat(said()).startsWith("The registry could not be changed: ");
    assertThat(parents()).isOne();
  }

  private int run(String... arguments) {
    out.reset();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var all = new String[arguments.length + 1];
    all[0] = "unit";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new UnitCommand(print, print).run(all);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private int parents() {
    return jdbc.sql("select count(parent) from organisation").query(Integer.class).single();
  }

  private void register(String number, @Nullable String parent) {
    jdbc.sql(
            """
            insert into organisation (number, name, words, strict_test, registered_at, parent)
            values (:number, 'Kartetaten', '', false, now(), :parent)
            """)
        .param("number", number)
        .param("parent", parent)
        .update();
  }
}
