package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.delegation.Answer.Problem;
import no.portvakt.registry.delegation.Answer.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void theWordsAreThoseAboutTheFieldsInTheOrderOfTheirNames() {
    var problem =
        new Problem(
            "One or more.", Map.of("To", List.of("second"), "From", List.of("first", "too")));

    assertThat(new Refused<>(400, problem).words()).isEqualTo("first too second");
  }

  @Test
  void withoutWordsAboutFieldsTheTitleSpeaks() {
    assertThat(new Refused<>(403, new Problem("Not authorized", null)).words())
        .isEqualTo("Not authorized");
    assertThat(new Refused<>(403, new Problem("Not authorized", Map.of())).words())
        .isEqualTo("Not authorized");
  }

  @Test
  void withoutAnyWordsTheStatusSpeaks() {
    assertThat(new Refused<>(403, Problem.NONE).words()).isEqualTo("HTTP 403");
    assertThat(new Refused<>(400, new Problem(" \n\u200b ", Map.of())).words())
        .isEqualTo("HTTP 400");
  }

  @Test
  void wordsThatHoldAnIdentityNumberGiveWayToTheNext() {
    var aboutFields =
        Map.<String, @Nullable List<@Nullable String>>of("To", List.of("01010750160"));

    assertThat(new Refused<>(400, new Problem("Not valid", aboutFields)).words())
        .isEqualTo("Not valid");
    assertThat(new Refused<>(400, new Problem("Not valid: 01010750160", null)).words())
        .isEqualTo("HTTP 400");
  }

  @Test
  void wordsAreOneLineOfAtMost500Characters() {
    var problem = new Problem("a\r\nb\u202e\uD83D" + "\uD83D\uDE00".repeat(600), null);

    var words = new Refused<>(400, problem).words();

    assertThat(words).startsWith("a  b  \uD83D\uDE00").doesNotContain("\n", "\u202e");
    assertThat(words.codePointCount(0, words.length())).isEqualTo(500);
  }

  @Test
  void errorsWithoutTextsAreNone() {
    var errors = new HashMap<String, @Nullable List<@Nullable String>>();
    errors.put("To", null);
    errors.put("From", Arrays.asList(null, null));
    errors.put("Rights", Collections.emptyList());

    assertThat(new Refused<>(400, new Problem("Not valid", errors)).words()).isEqualTo("Not valid");
  }

  @Test
  void onlyWhatWasAskedAboutCanBeUnknown() {
    assertThat(unknown(400, "supplierOrg")).isTrue();
    assertThat(unknown(400, "consumerorg", "scope")).isTrue();
    assertThat(unknown(400, "supplierOrg", "Rights")).isFalse();
    assertThat(unknown(400)).isFalse();
    assertThat(unknown(403, "supplierOrg")).isFalse();
    assertThat(new Refused<>(400, Problem.NONE).saysUnknown()).isFalse();
  }

  private static boolean unknown(int status, String... fields) {
    var errors = new HashMap<String, @Nullable List<@Nullable String>>();
    for (var field : fields) {
      errors.put(field, List.of("is not valid"));
    }
    return new Refused<>(status, new Problem(null, errors)).saysUnknown();
  }
}
