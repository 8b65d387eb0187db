package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.scope.AccessState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTextsTest {

  private static final List<Missing> MISSING =
      List.of(
          new Missing.NoSource(),
          new Missing.UnknownScope(),
          new Missing.InactiveScope(),
          new Missing.NotDelegable(null, URI.create("https://tt02.altinn.no/")),
          new Missing.NoScheme(),
          new Missing.NoAccess(null),
          new Missing.NoAccess(AccessState.REQUESTED),
          new Missing.NotDelegated(List.of()),
          new Missing.NoClient(),
          new Missing.NoLiveKey(List.of()));
  private static final List<ReadinessWarning> WARNINGS =
      List.of(
          new ReadinessWarning.DelegatedElsewhere("prod"),
          new ReadinessWarning.SupplierGranted(),
          new ReadinessWarning.SameParty());

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void whateverIsMissingHasAText(String language) {
    var texts =
        Stream.concat(
                MISSING.stream().map(Missing::textKey),
                WARNINGS.stream().map(ReadinessWarning::textKey))
            .map(key -> RuleTexts.find(key, Locale.of(language)).orElse(key))
            .toList();

    assertThat(texts).doesNotHaveDuplicates().noneMatch(text -> text.startsWith("delegation-"));
  }

  @Test
  void everyKindIsAmongThoseTried() {
    assertThat(MISSING.stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Missing.class.getPermittedSubclasses());
    assertThat(WARNINGS.stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(ReadinessWarning.class.getPermittedSubclasses());
  }

  @Test
  void everyPartCanBeMissing() {
    assertThat(MISSING.stream().map(Missing::part).distinct())
        .containsExactlyInAnyOrder(ReadinessPart.values());
  }

  @Test
  void theTextOfAPartBeginsWithItsName() {
    for (var what : MISSING) {
      assertThat(what.textKey())
          .startsWith("delegation-readiness." + what.part().name().toLowerCase(Locale.ROOT));
    }
  }
}
