package no.portvakt.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailDomainTest {

  @ParameterizedTest
  @CsvSource({
    "kartetaten.example, kartetaten.example",
    "KARTETATEN.Example, kartetaten.example",
    "blåbær.example, xn--blbr-roah.example",
    "BLÅBÆR.example, xn--blbr-roah.example",
    "bla\u030abær.example, xn--blbr-roah.example",
    "ｋart.example, kart.example"
  })
  void hasOneFormHoweverItIsWritten(String written, String value) {
    assertThat(EmailDomain.of(written).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example",
        ".example",
        "kart..example",
        "-kart.example",
        "kart.example.",
        "kart_.example",
        "kart example",
        "kart.example\r\nBcc: a",
        "192.168.0.1",
        "[127.0.0.1]",
        "kart.e",
        "a@b.example"
      })
  void refusesWhatNoMailIsSentTo(String written) {
    assertThat(EmailDomain.parse(written)).isEmpty();
  }

  @Test
  void aLookalikeInAnotherScriptIsAnotherDomain() {
    var lookalike = EmailDomain.of("k\u0430rtetaten.example");

    assertThat(lookalike).isNotEqualTo(EmailDomain.of("kartetaten.example"));
    assertThat(lookalike.value()).startsWith("xn--");
  }

  @Test
  void isNeverLongerThanDnsAllows() {
    var longLabel = "a".repeat(63);
    var longest = (longLabel + ".").repeat(3) + "a".repeat(61);

    assertThat(EmailDomain.parse(longest)).isPresent();
    assertThat(EmailDomain.parse(longest + "a")).isEmpty();
    assertThat(EmailDomain.parse(longLabel + "a.example")).isEmpty();
  }

  @Test
  void isInItsOneFormOrNotAtAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailDomain("Kartetaten.example"));
  }
}
