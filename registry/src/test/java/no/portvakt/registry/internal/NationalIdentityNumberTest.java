package no.portvakt.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up of a synthetic birth date and the check digits that belong to it. */
class NationalIdentityNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"01010750160", "41010750073", "01810750045"})
  void isElevenDigitsWithADateAndTwoCheckDigits(String text) {
    assertThat(NationalIdentityNumber.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01010750161",
        "00010750160",
        "0101075016",
        "010107501600",
        "010107 5016",
        "0101075016x",
        "０1010750160",
        "01010750160\n"
      })
  void isNothingElse(String text) {
    assertThat(NationalIdentityNumber.isValid(text)).isFalse();
  }
}
