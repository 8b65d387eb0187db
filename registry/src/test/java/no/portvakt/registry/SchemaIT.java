package no.portvakt.registry;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rules hold in the database too, for whoever writes there without asking the code. */
@RegistryIT
@Transactional
class SchemaIT {

  @Autowired JdbcClient jdbc;
  @Autowired AuditTrail trail;

  @Test
  void theDatabaseAndTheCodeAgreeOnGeneratedOrganisationNumbers() {
    var random = Seeded.random("theDatabaseAndTheCodeAgreeOnGeneratedOrganisationNumbers");
    var numbers =
        IntStream.range(0, 20_000)
            .mapToObj(_ -> "%09d".formatted(random.nextInt(1_000_000_000)))
            .collect(toUnmodifiableSet());

    var valid =
        jdbc.sql("select n from unnest(:numbers) n where organisation_number_valid(n)")
            .param("numbers", numbers.toArray(String[]::new))
            .query((row, index) -> row.getString(1))
            .set();

    assertThat(valid)
        .isEqualTo(
            numbers.stream()
                .filter(number -> OrganisationNumber.parse(number).isPresent())
                .collect(toUnmodifiableSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "991825828",
        "000000000",
        "99182582",
        "９９１８２５８２７",
        "991825827\n",
        " 991825827",
        ""
      })
  void noInvalidOrganisationNumberIsStored(String number) {
    assertRefused("select cast(? as organisation_number)", number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "NAV", "na-v", "nav\n", "å1", "n\u0661", "a12345678901234567890"})
  void noInvalidPrefixNameIsStored(String name) {
    assertThat(PrefixName.check(name)).isPresent();
    assertRefused("select cast(? as prefix_name)", name);
  }

  @Test
  void theDatabaseReservesTheSameNamesAsTheCode() {
    for (var name : PrefixName.RESERVED) {
      assertThat(
              jdbc.sql(
                      "select generation_expression from information_schema.columns where column_name = ?")
                  .param("reserved_for")
                  .query((row, index) -> row.getString(1))
                  .single())
          .contains("'" + name + "'");
    }
  }

  @Test
  void aReservedNameIsAPrefixOfWhoRunsTheInstallationOnly() {
    jdbc.sql("delete from installation").update();
    jdbc.sql(
            """
            insert into organisation (number, name, words, strict_test, registered_at)
            values ('889640782', 'NAV', '', false, now()), ('991825827', 'Digdir', '', false, now())
            """)
        .update();
    jdbc.sql("insert into installation values ('991825827')").update();
    var insert =
        """
        insert into prefix
        values ('ver2', 'idporten', cast(? as text), true, now(), now(), gen_random_uuid())
        returning name
        """;

    assertThat(jdbc.sql(insert).param("991825827").query(String.class).single())
        .isEqualTo("idporten");
    jdbc.sql("delete from prefix where name = 'idporten'").update();
    assertRefused(insert, "889640782");
  }

  @Test
  void thePrefixsOwnerNeverChanges() {
    jdbc.sql(
            """
            insert into organisation (number, name, words, strict_test, registered_at)
            values ('889640782', 'NAV', '', false, now()), ('991825827', 'Digdir', '', false, now())
            """)
        .update();
    jdbc.sql(
            """
            insert into prefix values
              ('ver2', 'nav', '889640782', true, now(), now(), gen_random_uuid())
            """)
        .update();

    assertRefused("update prefix set owner = ? where name = 'nav'", "991825827");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_event set actor = actor",
        "delete from audit_event",
        "truncate audit_event"
      })
  void evenTheTablesOwnerOnlyAddsToTheAuditTrail(String statement) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(statement).update())
        .havingRootCause()
        .withMessageContaining("audit_event is append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_event set actor = actor",
        "delete from audit_event",
        "truncate audit_event",
        "alter table audit_event disable trigger all",
        "drop table audit_event"
      })
  void theApplicationsRoleMayNotTouchTheAuditTrail(String statement) {
    jdbc.sql("set local role portvakt_app").update();

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(statement).update())
        .havingRootCause()
        .withMessageMatching("ERROR: (permission denied for|must be owner of).*");
  }

  @Test
  void theApplicationsRoleMayDoEverythingElse() {
    jdbc.sql("create table made_later (id int)").update();
    jdbc.sql("set local role portvakt_app").update();

    trail.append("test", "test:role", Map.of(), ACTOR);
    jdbc.sql("insert into made_later values (1)").update();
    for (var table : List.of("organisation", "person", "role_holding", "made_later")) {
      jdbc.sql("delete from " + table + " where false").update();
    }

    assertThat(jdbc.sql("select current_user").query((row, index) -> row.getString(1)).single())
        .isEqualTo("portvakt_app");
  }

  private void assertRefused(String sql, String value) {
    assertThatExceptionOfType(DataAccessException.class)
        .as(value)
        .isThrownBy(() -> jdbc.sql(sql).param(value).query((row, index) -> value).list());
  }
}
