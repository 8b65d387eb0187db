package no.portvakt.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import no.portvakt.registry.support.SyntheticNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

  @Test
  void takesSyntheticNumbers() {
    assertThat(IdentityNumber.parse(SyntheticNumbers.next())).isPresent();
  }

  @Test
  void takesNoNumberWithAnotherDigitChanged() {
    var number = SyntheticNumbers.next();
    for (int i = 0; i < number.length(); i++) {
      var changed = new StringBuilder(number);
      changed.setCharAt(i, (char) ('0' + (number.charAt(i) - '0' + 1) % 10));
      assertThat(IdentityNumber.parse(changed.toString())).as("digit %d", i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "00000000000", "abcdefghijk", "٠١٠١٠١٠١٠١٠", "123456789012"})
  void takesNothingElse(String written) {
    assertThat(IdentityNumber.parse(written)).isEmpty();
  }

  @Test
  void isNotShown() {
    var number = SyntheticNumbers.next();

    assertThat(IdentityNumber.parse(number).orElseThrow()).asString().doesNotContain(number);
  }

  @Test
  void isWipedWhenItIsClosed() {
    var number = IdentityNumber.parse(SyntheticNumbers.next()).orElseThrow();
    var digits = number.digits();

    number.close();

    assertThat(digits).containsOnly(0);
    assertThatIllegalStateException().isThrownBy(number::digits);
  }
}
