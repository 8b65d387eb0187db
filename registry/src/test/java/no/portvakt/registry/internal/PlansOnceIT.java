package no.portvakt.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.scope.ScopeFilter;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class PlansOnceIT {

  /** More than the driver waits before it has a statement prepared. */
  private static final int CALLS = 10;

  @Autowired Scopes scopes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void whatWouldBePlannedAtEveryCallIsPlannedOnce() {
    var filter = new ScopeFilter(new PrefixName("kart"), false, Set.of(), null, null);

    assertThat(
            plansOf(
                "from scope.* limit 38$",
                () -> {
                  scopes.listed("ver2", filter, Keyset.first(37));
                }))
        .isEqualTo(new Plans(true, false));
    assertThat(
            plansOf(
                "from\\s+organisation where words [^)]*[)] order by",
                () -> {
                  organisations.search("kommunen nord", 20);
                }))
        .isEqualTo(new Plans(true, false));
  }

  @Test
  void aSearchByWordsIsPlannedByHowCommonTheyAre() {
    assertThat(plansOf("words @@.* limit 39$", () -> scopes.search("ver2", "kart eiendom", 39)))
        .isEqualTo(new Plans(false, true));
  }

  private record Plans(boolean once, boolean anew) {}

  private Plans plansOf(String statement, Runnable lookUp) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(_ -> {
              for (int i = 0; i < CALLS; i++) {
                lookUp.run();
              }
              return jdbc.sql(
                      """
                      select generic_plans > 0, custom_plans > 0 from pg_prepared_statements
                      where statement ~ :statement
                      """)
                  .param("statement", statement)
                  .query((row, _) -> new Plans(row.getBoolean(1), row.getBoolean(2)))
                  .single();
            }));
  }
}
