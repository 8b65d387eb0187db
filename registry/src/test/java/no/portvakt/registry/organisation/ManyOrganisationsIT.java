package no.portvakt.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The search among 20,000, with PostgreSQL's statistics of them and nothing forbidden. */
@RegistryIT
@Transactional
class ManyOrganisationsIT {

  /** By then the driver has had the statement prepared, and PostgreSQL one plan for all. */
  private static final int OFTEN = 12;

  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  @Test
  void theStartOfANumberIsFoundByIndex() {
    registerMany();
    long scanned = scansOfTable();
    long before = readOfIndex();

    for (int i = 0; i < OFTEN; i++) {
      assertThat(organisations.search("800 12 " + i % 10, 20)).hasSize(20);
    }

    assertThat(scansOfTable()).isEqualTo(scanned);
    assertThat(readOfIndex() - before).isBetween(20L * OFTEN, 100L * OFTEN);
  }

  @Test
  void aSearchThatScansWouldBeNoticed() {
    long scanned = scansOfTable();

    jdbc.sql("select from organisation where strict_test").query().listOfRows();

    assertThat(scansOfTable()).isEqualTo(scanned + 1);
  }

  /** With their check digits, and the new words in the index as after a vacuum. */
  private void registerMany() {
    jdbc.sql(
            """
            insert into organisation (number, name, words, strict_test, registered_at)
            select stem::text || digit, 'Etat ' || stem % 80000000,
                   array_to_tsvector(array['etat', (stem % 80000000)::text]), false, now()
            from (select stem,
                         (11 - (3 * (stem / 10000000 % 10) + 2 * (stem / 1000000 % 10)
                                + 7 * (stem / 100000 % 10) + 6 * (stem / 10000 % 10)
                                + 5 * (stem / 1000 % 10) + 4 * (stem / 100 % 10)
                                + 3 * (stem / 10 % 10) + 2 * (stem % 10)) % 11) % 11 as digit
                  from generate_series(80000000, 80030000) as stem) as numbers
            where digit < 10 limit 20000
            """)
        .update();
    jdbc.sql("select gin_clean_pending_list('organisation_words')").query().singleRow();
    jdbc.sql("analyze organisation").update();
  }

  private long scansOfTable() {
    return jdbc.sql("select pg_stat_get_xact_numscans('organisation'::regclass)")
        .query(Long.class)
        .single();
  }

  private long readOfIndex() {
    return jdbc.sql("select pg_stat_get_xact_tuples_returned('organisation_pkey'::regclass)")
        .query(Long.class)
        .single();
  }
}
