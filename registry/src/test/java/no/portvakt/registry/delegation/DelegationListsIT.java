package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of thousands of delegations: whole, in order, and read a page at a time. */
@RegistryIT
@TestPropertySource(properties = "database=delegation-lists")
class DelegationListsIT {

  private static final int MANY = 3_000;
  private static final int SCHEMES = 3;
  private static final long PAGE_AND_ONE = 11;

  @Autowired Delegations delegations;
  @Autowired Schemes schemes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final OrganisationNumber hub = Some.organisationNumber();
  private OrganisationNumber owner;
  private ScopeName scope;

  /** One gives to many and many to one, by each of three schemes with one scope in common. */
  @BeforeEach
  void delegateMuch() {
    var facts = new Facts(jdbc, organisations);
    owner = facts.organisation();
    scope = facts.scope("ver2", owner);
    var others = Stream.generate(Some::organisationNumber).limit(MANY / SCHEMES / 2).toList();
    for (int i = 0; i < SCHEMES; i++) {
      var scheme = UUID.randomUUID();
      insertScheme(scheme);
      insert(scheme, others);
    }
    jdbc.sql("analyze delegation").update();
    jdbc.sql("analyze delegation_scheme_scope").update();
  }

  @Test
  void everyListIsWholeAndInOrder() {
    assertThat(walked(page -> delegations.of("ver2", scope, null, null, page))).hasSize(MANY);
    assertThat(walked(page -> delegations.seenBy(hub, "ver2", scope, null, null, page)))
        .hasSize(MANY);
    assertThat(walked(page -> delegations.offered("ver2", hub, page))).hasSize(MANY / 2);
    assertThat(walked(page -> delegations.received("ver2", hub, page))).hasSize(MANY / 2);
    assertThat(Page.walk(page -> schemes.ownedBy("ver2", owner, page)).toList()).hasSize(SCHEMES);
    assertThat(Page.walk(page -> delegations.schemesOf("ver2", scope, page)).toList())
        .hasSize(SCHEMES);
  }

  @Test
  void whatIsNoKeyHasNothingAfterIt() {
    var nonsense = new Keyset("nonsense", 10);

    assertThat(delegations.offered("ver2", hub, nonsense).items()).isEmpty();
    assertThat(delegations.of("ver2", scope, null, null, nonsense).items()).isEmpty();
    assertThat(schemes.ownedBy("ver2", owner, nonsense).items()).isEmpty();
    assertThat(delegations.schemesOf("ver2", scope, nonsense).items()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> noListReadsMuchMoreThanItShows() {
    return Stream.of(
        bounded("given", PAGE_AND_ONE, page -> delegations.offered("ver2", hub, page)),
        bounded("received", PAGE_AND_ONE, page -> delegations.received("ver2", hub, page)),
        bounded(
            "of a scope",
            SCHEMES * PAGE_AND_ONE,
            page -> delegations.of("ver2", scope, null, null, page)),
        bounded(
            "of a scope to one",
            SCHEMES * PAGE_AND_ONE,
            page -> delegations.of("ver2", scope, null, hub, page)));
  }

  private DynamicTest bounded(String name, long most, Function<Keyset, Page<Delegation>> list) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var next = list.apply(Keyset.first(10)).following(10).orElseThrow();
          for (int i = 0; i < 6; i++) { // by then the driver has had the statement prepared
            assertThat(readBy(list, Keyset.first(10))).isLessThanOrEqualTo(most);
          }
          assertThat(readBy(list, next)).isLessThanOrEqualTo(most);
        });
  }

  private static List<Delegation> walked(Function<Keyset, Page<Delegation>> list) {
    var walked = new ArrayList<Delegation>();
    var page = list.apply(Keyset.first(700));
    walked.addAll(page.items());
    for (var next = page.following(700); next.isPresent(); next = page.following(700)) {
      page = list.apply(next.get());
      walked.addAll(page.items());
    }
    assertThat(walked).doesNotHaveDuplicates();
    assertThat(walked.stream().map(DelegationKey::of)).isSorted();
    return walked;
  }

  /** Delegations, whether by scan or by index. */
  private long readBy(Function<Keyset, Page<Delegation>> list, Keyset wanted) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(_ -> {
              long before = read();
              assertThat(list.apply(wanted).items()).hasSize(10);
              return read() - before;
            }));
  }

  private long read() {
    return jdbc.sql(
            """
            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
            where relname = 'delegation'
            """)
        .query(Long.class)
        .single();
  }

  private void insertScheme(UUID scheme) {
    jdbc.sql(
            """
            insert into delegation_scheme (environment, id, owner, title, description, created)
            values ('ver2', ?, ?, '{}', '{}', now())
            """)
        .params(scheme, owner.value())
        .update();
    jdbc.sql(
            """
            insert into delegation_scheme_scope (environment, scheme, scope)
            values ('ver2', ?, ?)
            """)
        .params(scheme, scope.value())
        .update();
  }

  private void insert(UUID scheme, List<OrganisationNumber> others) {
    jdbc.sql(
            """
            insert into delegation (environment, scheme, consumer, supplier, created)
            select 'ver2', :scheme, consumer, supplier, now()
            from unnest(cast(:others as text[])) other
            cross join lateral (values (:hub, other), (other, :hub)) pair (consumer, supplier)
            """)
        .param("scheme", scheme)
        .param("others", others.stream().map(OrganisationNumber::value).toArray(String[]::new))
        .param("hub", hub.value())
        .update();
  }
}
