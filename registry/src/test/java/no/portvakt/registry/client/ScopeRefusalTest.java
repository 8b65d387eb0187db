package no.portvakt.registry.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.client.ScopeRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeRefusalTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonSaysInEachLanguageWhatToDoNext(Reason reason) {
    var texts =
        Stream.of("nb", "nn", "en")
            .map(language -> RuleTexts.find(reason.key(), Locale.of(language)).orElseThrow())
            .toList();

    assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.split("\\. ").length > 1);
  }

  @Test
  void theKeyIsTheReasonInSmallLetters() {
    assertThat(Reason.GRANTED_ELSEWHERE.key()).isEqualTo("scope-refusal.granted-elsewhere");
  }
}
