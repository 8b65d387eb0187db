package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.RegistryIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists on thousands of rows, with PostgreSQL's statistics of them and nothing forbidden: what is
 * found, and that no more is read for it than a page.
 */
@RegistryIT
@TestPropertySource(properties = "database=lists")
class ListsIT {

  private static final URI ALTINN = URI.create("https://tt02.altinn.no/");
  private static final Set<AccessState> ALL = EnumSet.allOf(AccessState.class);

  @Autowired Scopes scopes;
  @Autowired Accesses accesses;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private ManyScopes many;

  @BeforeEach
  void fillTheDatabaseOnce() {
    many = new ManyScopes(jdbc);
    many.fillOnce();
  }

  @TestFactory
  Stream<DynamicTest> noListReadsMuchMoreThanItShows() {
    var owner = many.party(3);
    var consumer = many.party(51);
    var scope = new ScopeName("p3:s06/les");
    return Stream.of(
        bounded("own scopes", 0, page -> scopes.ownedBy("ver2", owner, true, page)),
        bounded("own active scopes", 0, page -> scopes.ownedBy("ver2", owner, false, page)),
        bounded("public scopes", 0, page -> scopes.listed("ver2", ScopeFilter.none(), page)),
        bounded("public and inactive", 20, page -> listed(page, null, true, null, null)),
        bounded("public scopes of a prefix", 0, page -> listed(page, "p3", false, null, null)),
        bounded("scopes for all", 0, page -> listed(page, null, false, true, null)),
        bounded("scopes for some", 5, page -> listed(page, null, false, false, null)),
        bounded(
            "scopes for rare clients",
            30,
            page -> listed(page, null, false, null, IntegrationType.KRR)),
        bounded(
            "scopes for nobody's clients",
            0,
            page -> listed(page, null, false, null, IntegrationType.EFORMIDLING)),
        bounded("scopes that can be delegated", 0, this::delegable),
        bounded("given", 22, page -> accesses.givenBy("ver2", owner, null, null, ALL, page)),
        bounded("asked for", 0, page -> given(page, owner, null, null, REQUESTED)),
        bounded("given of a scope", 11, page -> given(page, owner, scope, null, APPROVED, DENIED)),
        bounded("given to one", 11, page -> given(page, owner, null, consumer, APPROVED, DENIED)),
        bounded("one access", 2, page -> given(page, owner, scope, consumer, APPROVED, DENIED)),
        bounded("got", 22, page -> accesses.givenTo("ver2", consumer, ALL, page)),
        bounded(
            "asked for by one",
            0,
            page -> accesses.givenTo("ver2", consumer, Set.of(REQUESTED), page)));
  }

  private <T> DynamicTest bounded(String name, int more, Function<Keyset, Page<T>> list) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var first = list.apply(Keyset.first(10));
          for (int i = 0; i < 6; i++) { // by then the driver has had the statement prepared
            assertThat(readBy(() -> list.apply(Keyset.first(10)))).isBetween(0L, 11L + more);
          }
          var next = first.following(10);
          if (next.isPresent()) {
            assertThat(readBy(() -> list.apply(next.get()))).isBetween(1L, 11L + more);
          }
        });
  }

  @Test
  void aListThatReadsEverythingWouldBeNoticed() {
    assertThat(
            readBy(() -> jdbc.sql("select from scope where created < now()").query().listOfRows()))
        .isEqualTo(4_000);
  }

  /** Rows of tables, whether by scan or by index. */
  private long readBy(Supplier<?> list) {
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

  @Test
  void theSearchForACommonWordReadsLittle() {
    var found = scopes.search("ver2", "tjeneste", 10);

    assertThat(found).hasSize(10);
    assertThat(readBy(() -> scopes.search("ver2", "tjeneste", 10))).isLessThan(40);
  }

  @Test
  void theSearchForARareWordReadsLittle() {
    for (int i = 0; i < 7; i++) {
      assertThat(readBy(() -> scopes.search("ver2", "tjeneste nr3x01", 10))).isBetween(1L, 20L);
    }
    assertThat(scopes.search("ver2", "tjeneste nr3x01", 10))
        .extracting(Scope::name)
        .containsExactly(new ScopeName("p3:s01/les"));
  }

  @Test
  @Transactional
  void theSearchBeginsWithNamesThatBeginSo() {
    jdbc.sql(
            """
            update scope set words = words || array_to_tsvector(array['p39'])
            where name = 'p0:s01/les'
            """)
        .update();

    assertThat(scopes.search("ver2", " P39 ", 1_000))
        .hasSize(71)
        .extracting(scope -> scope.name().value())
        .endsWith("p39:s98/les", "p0:s01/les")
        .startsWith("p39:s01/les", "p39:s02/les");
    assertThat(scopes.search("ver2", "p39:s0", 2))
        .extracting(scope -> scope.name().value())
        .containsExactly("p39:s01/les", "p39:s02/les");
  }

  @Test
  void theSearchForNothingFindsTheFirst() {
    assertThat(scopes.search("ver2", " ", 2))
        .extracting(scope -> scope.name().value())
        .containsExactly("p0:s01/les", "p0:s02/les");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    assertThat(walked(page -> scopes.ownedBy("ver2", many.party(3), true, page)))
        .hasSize(100)
        .extracting(Scope::name)
        .isSortedAccordingTo((a, b) -> a.value().compareTo(b.value()))
        .doesNotHaveDuplicates();
    assertThat(walked(page -> scopes.ownedBy("ver2", many.party(3), false, page))).hasSize(90);
    assertThat(walked(page -> accesses.givenBy("ver2", many.party(3), null, null, ALL, page)))
        .hasSize(2_500)
        .isSortedAccordingTo((a, b) -> AccessKey.of(a).compareTo(AccessKey.of(b)))
        .doesNotHaveDuplicates();
    assertThat(walked(page -> accesses.givenTo("ver2", many.party(51), ALL, page)))
        .hasSize(2_000)
        .isSortedAccordingTo((a, b) -> AccessKey.of(a).compareTo(AccessKey.of(b)))
        .doesNotHaveDuplicates();
    assertThat(walked(page -> prefixes.all("ver2", page))).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void theFiltersOfThePublicListLetThroughWhatTheySay() {
    assertThat(walked(page -> listed(page, null, false, null, null)))
        .hasSize(2_800)
        .allMatch(scope -> scope.active() && scope.settings().visibility() == Visibility.PUBLIC);
    assertThat(walked(page -> listed(page, null, true, null, null))).hasSize(3_200);
    assertThat(walked(page -> listed(page, "p3", false, null, null)))
        .hasSize(70)
        .allMatch(scope -> scope.name().prefix().value().equals("p3"));
    assertThat(walked(page -> listed(page, null, false, true, null)))
        .hasSize(40)
        .allMatch(scope -> scope.settings().accessibleForAll());
    assertThat(walked(page -> listed(page, null, false, false, null))).hasSize(2_760);
    assertThat(walked(page -> listed(page, null, false, null, IntegrationType.KRR)))
        .hasSize(2)
        .allMatch(scope -> scope.settings().allows(IntegrationType.KRR));
    assertThat(walked(this::delegable))
        .hasSize(40)
        .allMatch(scope -> ALTINN.equals(scope.settings().delegationSource()));
    assertThat(walked(page -> listed(page, "p", false, null, null))).isEmpty();
  }

  @Test
  @Transactional
  void aScopeForAllTypesIsForEachType() {
    jdbc.sql("update scope set allowed_integration_types = '{}' where name = 'p3:s11/les'")
        .update();

    assertThat(listed(Keyset.first(10), "p3", false, null, IntegrationType.IDPORTEN).items())
        .extracting(scope -> scope.name().value())
        .containsExactly("p3:s11/les");
  }

  @Test
  void accessesAreListedByOwnerScopeConsumerAndState() {
    var scope = new ScopeName("p3:s06/les");

    assertThat(walked(page -> given(page, many.party(3), scope, null, APPROVED, REQUESTED, DENIED)))
        .hasSize(25)
        .allMatch(access -> access.scope().equals(scope));
    assertThat(walked(page -> given(page, many.party(4), scope, null, APPROVED, REQUESTED, DENIED)))
        .isEmpty();
    assertThat(walked(page -> given(page, many.party(3), null, many.party(51), APPROVED, DENIED)))
        .hasSize(100)
        .allMatch(access -> access.consumer().equals(many.party(51)));
    assertThat(walked(page -> given(page, many.party(3), scope, many.party(51), APPROVED, DENIED)))
        .singleElement()
        .isEqualTo(accesses.find("ver2", scope, many.party(51)).orElseThrow());
    assertThat(walked(page -> given(page, many.party(3), scope, many.party(51), REQUESTED)))
        .isEmpty();
    for (var state : AccessState.values()) {
      assertThat(walked(page -> given(page, many.party(3), null, null, state)))
          .isNotEmpty()
          .allMatch(access -> access.state() == state);
    }
    assertThat(accesses.givenTo("ver2", many.party(51), Set.of(), Keyset.first(10)).items())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "p3", "p3:", "\u0000", "\uD83D", "p3:s01/les x", "p3:s01/les 123456789"})
  void nothingComesAfterWhatIsNoKey(String text) {
    var after = new Keyset(text, 10);

    assertThat(accesses.givenBy("ver2", many.party(3), null, null, ALL, after))
        .isEqualTo(new Page<>(List.of(), null));
    assertThat(scopes.listed("ver2", ScopeFilter.none(), after))
        .isEqualTo(new Page<>(List.of(), null));
    assertThat(prefixes.all("ver2", new Keyset(text + "!", 10)))
        .isEqualTo(new Page<>(List.of(), null));
  }

  private Page<Scope> listed(
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

  private Page<Scope> delegable(Keyset page) {
    return scopes.listed("ver2", new ScopeFilter(null, false, Set.of(ALTINN), null, null), page);
  }

  private Page<Access> given(
      Keyset page,
      OrganisationNumber owner,
      @Nullable ScopeName scope,
      @Nullable OrganisationNumber consumer,
      AccessState... states) {
    return accesses.givenBy("ver2", owner, scope, consumer, Set.of(states), page);
  }

  /** All pages of seven. */
  private static <T> List<T> walked(Function<Keyset, Page<T>> list) {
    return Page.walk(7, list).toList();
  }
}
