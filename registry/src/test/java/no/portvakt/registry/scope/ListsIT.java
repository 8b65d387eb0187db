package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.annotation.Transactional;

/** Lists on thousands of rows: what is found. */
class ListsIT extends OnManyScopes {

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
}
