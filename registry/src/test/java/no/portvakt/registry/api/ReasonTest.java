package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReasonTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Avtalen er sagt opp             | Avtalen er sagt opp
          Avtalen%20er%20sagt%20opp       | Avtalen er sagt opp
          UTF-8''Bytta%20leverand%c3%b8r  | Bytta leverandør
          utf-8'nn'Bytta%20leverand%C3%B8r| Bytta leverandør
          100%25 + 1                      | 100% + 1
          it's over                       | it's over
          """)
  void aReasonIsReadAsItWasMeant(String header, String meant) {
    request.addHeader(Reason.HEADER, header);

    assertThat(Reason.of(request)).isEqualTo(meant);
  }

  @Test
  void nobodyHasToGiveAReason() {
    assertThat(Reason.of(request)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bytta leverandør",
        "100 %",
        "%",
        "%4",
        "%zz",
        "%00",
        "a%0Ab",
        "a%0D%0Ab",
        "a%7F",
        "a\tb",
        "%C0%AF",
        "%ED%A0%80",
        "%ff",
        "%E2%80%AE",
        "%E2%80%A8",
        "UTF-8''%E5"
      })
  void whatCouldMeanSomethingElseIsRefused(String header) {
    request.addHeader(Reason.HEADER, header);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Reason.of(request))
        .withMessageContaining("api.reason");
  }

  @Test
  void twoReasonsAreNone() {
    request.addHeader(Reason.HEADER, "a");
    request.addHeader(Reason.HEADER, "b");

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Reason.of(request));
  }
}
