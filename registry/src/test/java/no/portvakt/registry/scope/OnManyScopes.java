package no.portvakt.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.RegistryIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of lists share: thousands of rows, with PostgreSQL's statistics of them. */
@RegistryIT
@TestPropertySource(properties = "database=lists")
abstract class OnManyScopes {

  static final URI ALTINN = URI.create("https://tt02.altinn.no/");
  static final Set<AccessState> ALL = EnumSet.allOf(AccessState.class);

  @Autowired Scopes scopes;
  @Autowired Accesses accesses;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  ManyScopes many;

  @BeforeEach
  void fillTheDatabaseOnce() {
    many = new ManyScopes(jdbc);
    many.fillOnce();
  }

  /** Rows of tables, whether by scan or by index. */
  long readBy(Supplier<?> list) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(_ -> {
              long before = read();
              assertThat(list.get()).isNotNull();
              return read() - before;
            }));
  }

  private long read() {
    return jdbc.sql(
            "select sum(seq_tup_read + idx_tup_fetch)::bigint from pg_stat_xact_user_tables")
        .query(Long.class)
        .single();
  }

  Page<Scope> listed(
      Keyset page,
      @Nullable String prefix,
      boolean inactiveToo,
      @Nullable Boolean accessibleForAll,
      @Nullable IntegrationType type) {
    return scopes.listed(
        "ver2",
        new ScopeFilter(
            prefix == null ? null : PrefixName.parse(prefix).orElse(new PrefixName("none")),
            inactiveToo,
            Set.of(),
            accessibleForAll,
            type),
        page);
  }

  Page<Scope> delegable(Keyset page) {
    return scopes.listed("ver2", new ScopeFilter(null, false, Set.of(ALTINN), null, null), page);
  }

  Page<Access> given(
      Keyset page,
      OrganisationNumber owner,
      @Nullable ScopeName scope,
      @Nullable OrganisationNumber consumer,
      AccessState... states) {
    return accesses.givenBy("ver2", owner, scope, consumer, Set.of(states), page);
  }

  /** All pages of seven. */
  static <T> List<T> walked(Function<Keyset, Page<T>> list) {
    return Page.walk(7, list).toList();
  }
}
