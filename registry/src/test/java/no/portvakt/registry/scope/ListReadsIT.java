package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No more is read for a list of thousands of rows than a page, with nothing forbidden. */
class ListReadsIT extends OnManyScopes {

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
}
