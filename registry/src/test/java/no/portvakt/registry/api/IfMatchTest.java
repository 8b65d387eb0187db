package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class IfMatchTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "\"1\", \"3\"", "\"a\",\"3\"", "*", " * ", "W/\"1\", \"3\""})
  void matchesTheVersionsInIt(String header) {
    assertThat(of(header).allows(3)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"4\"", "W/\"3\"", "3", "", "\"\"", "\"03\"", "\"3", "nonsense"})
  void matchesNothingElse(String header) {
    assertThat(of(header).allows(3)).isFalse();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> of(header).check(3))
        .matches(refusal -> refusal.fault() == Fault.CHANGED);
  }

  @Test
  void matchesAnythingWhenItIsNotThere() {
    var absent = IfMatch.of(new MockHttpServletRequest());

    absent.check(3);
    absent.checkChanged(3, 7);
  }

  @Test
  void knowsWhenAnotherVersionWasChanged() {
    of("\"3\"").checkChanged(3, 4);
    of("\"3\"").checkChanged(3, 3);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of("\"3\"").checkChanged(3, 5));
  }

  private static IfMatch of(String header) {
    var request = new MockHttpServletRequest();
    request.addHeader("If-Match", header);
    return IfMatch.of(request);
  }
}
