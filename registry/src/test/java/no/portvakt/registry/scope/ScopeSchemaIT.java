package no.portvakt.registry.scope;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rules of scopes hold in the database too. */
@RegistryIT
@Transactional
class ScopeSchemaIT {

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void insertAScope() {
    jdbc.sql(
            """
            insert into organisation (number, name, words, strict_test, registered_at)
              values ('889640782', 'NAV', '', false, now()), ('991825827', 'Digdir', '', false, now());
            insert into prefix
              values ('ver2', 'aa', '889640782', true, now(), now(), gen_random_uuid());
            insert into scope
              values ('ver2', 'aa:aa', default, '889640782', 'a', '', 'PUBLIC', 'SELF_CONTAINED', '{}',
                      false, false, false, 'https://tt02.altinn.no/', 0, 0, false, null, true,
                      now(), now(), 1);
            insert into scope_access
              values ('ver2', 'aa:aa', '991825827', '889640782', 'APPROVED', now(), now(), 1);
            """)
        .update();
  }

  @Test
  void theDatabaseAndTheCodeAgreeOnGeneratedNames() {
    var random = Seeded.random("theDatabaseAndTheCodeAgreeOnGeneratedNames");
    var alphabet = "aaaaz09::/._-æøåA é\u030a\u0661";
    var names =
        Stream.concat(
                IntStream.range(0, 20_000)
                    .mapToObj(_ ->
                        random
                            .ints(random.nextInt(20), 0, alphabet.length())
                            .mapToObj(place -> alphabet.substring(place, place + 1))
                            .collect(joining("", random.nextBoolean() ? "aa:" : "", ""))),
                Stream.of("aa:" + "a".repeat(200), "aa:" + "a".repeat(201), "aa:a\n", "aa:a\r"))
            .collect(toSet());
    jdbc.sql(
            """
            create function pg_temp.is_scope_name(name text) returns boolean language plpgsql as $$
            begin
              perform name::scope_name;
              return true;
            exception when check_violation then
              return false;
            end $$
            """)
        .update();

    assertThat(thoseThat("pg_temp.is_scope_name(n)", names))
        .isEqualTo(
            names.stream().filter(name -> ScopeName.parse(name).isPresent()).collect(toSet()))
        .hasSizeGreaterThan(100);
  }

  @Test
  void theDatabaseAndTheCodeAgreeOnWhatCanBeDelegatedOfEveryShortName() {
    var names =
        ScopeNameTest.shortTexts()
            .map(text -> "aa" + text)
            .filter(name -> ScopeName.parse(name).isPresent())
            .collect(toSet());
    jdbc.sql(
            """
            create temporary table delegable (like scope including constraints including generated);
            create function pg_temp.is_delegable(n text) returns boolean language plpgsql as $$
            begin
              insert into delegable
                (environment, name, owner, description, long_description, visibility, token_type,
                 allowed_integration_types, requires_user_consent, requires_user_authentication,
                 requires_pseudonymous_tokens, delegation_source, at_max_age,
                 authorization_max_lifetime, accessible_for_all, enforced_audience, active, created,
                 last_updated, version, words)
              select environment, n, owner, description, long_description, visibility, token_type,
                 allowed_integration_types, requires_user_consent, requires_user_authentication,
                 requires_pseudonymous_tokens, delegation_source, at_max_age,
                 authorization_max_lifetime, accessible_for_all, enforced_audience, active, created,
                 last_updated, version, words from scope where name = 'aa:aa';
              return true;
            exception when check_violation then
              return false;
            end $$
            """)
        .update();

    assertThat(thoseThat("pg_temp.is_delegable(n)", names))
        .isEqualTo(
            names.stream().filter(name -> new ScopeName(name).isDelegable()).collect(toSet()))
        .hasSizeBetween(10, names.size() - 10);
  }

  private Set<String> thoseThat(String condition, Set<String> names) {
    return jdbc.sql("select n from unnest(:names) n where " + condition)
        .param("names", names.toArray(String[]::new))
        .query((row, index) -> row.getString(1))
        .set();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name = 'aa:ab'",
        "owner = '991825827'",
        "environment = 'prod'",
        "description = ''",
        "description = repeat('a', 256)",
        "long_description = repeat('a', 4001)",
        "visibility = 'SECRET'",
        "token_type = 'JWT'",
        "allowed_integration_types = '{MASKINPORTEN}'",
        "at_max_age = -1",
        "at_max_age = 31536001",
        "authorization_max_lifetime = -1",
        "authorization_max_lifetime = 31536001",
        "enforced_audience = ''",
        "enforced_audience = 'a b'",
        "enforced_audience = repeat('a', 256)",
        "last_updated = created - interval '1 second'",
        "version = 0"
      })
  void noScopeBecomesWhatTheRulesForbid(String change) {
    assertRefused("update scope set " + change + " where name = 'aa:aa'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope = 'aa:ab'",
        "owner = '991825827'",
        "consumer = '889640782'",
        "environment = 'prod'",
        "state = 'GRANTED'",
        "last_updated = created - interval '1 second'",
        "version = 0"
      })
  void noAccessBecomesWhatTheRulesForbid(String change) {
    assertRefused("update scope_access set " + change + " where scope = 'aa:aa'");
  }

  @ParameterizedTest
  @CsvSource({"ab:aa,889640782", "aa:ab,991825827"})
  void noScopeLiesOnAPrefixThatIsNotItsOwners(String scope, String owner) {
    assertRefused(
        """
        insert into scope
          values ('ver2', '%s', default, '%s', 'a', '', 'PUBLIC', 'SELF_CONTAINED', '{}', false,
                  false, false, null, 0, 0, false, null, true, now(), now(), 1)
        """
            .formatted(scope, owner));
  }

  @Test
  void nobodyButTheOwnerOfAScopeGivesAccessToIt() {
    assertRefused(
        """
        insert into scope_access
          values ('ver2', 'aa:aa', '889640782', '991825827', 'APPROVED', now(), now(), 1)
        """);
  }

  @Test
  void whatTheRulesAllowIsStored() {
    int changed =
        jdbc.sql(
                """
                update scope set description = repeat('å', 255), long_description = repeat('å', 4000),
                  at_max_age = 31536000, authorization_max_lifetime = 31536000,
                  enforced_audience = repeat('~', 255), active = false, version = 2
                where name = 'aa:aa'
                """)
            .update();

    assertThat(changed).isEqualTo(1);
  }

  private void assertRefused(String sql) {
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update());
  }
}
