package no.portvakt.registry.client;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands in line for a lock in this test's database. */
final class Waiting {

  private Waiting() {}

  static boolean isAnybody(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select exists (select from pg_locks where not granted
                           and pid in (select pid from pg_stat_activity
                                       where datname = current_database()))
            """)
        .query(Boolean.class)
        .single();
  }
}
