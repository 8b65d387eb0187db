package no.portvakt.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import no.portvakt.registry.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "ola@kartetaten.example, ola@kartetaten.example",
    "' Ola.Utvikler@Kartetaten.Example ', ola.utvikler@kartetaten.example",
    "ola+test@blåbær.example, ola+test@xn--blbr-roah.example"
  })
  void hasOneFormHoweverItIsWritten(String written, String value) {
    assertThat(EmailAddress.of(written).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ola",
        "@kartetaten.example",
        "ola@",
        "ola@example",
        "Ola <ola@kartetaten.example>",
        "\"ola\"@kartetaten.example",
        "ola@kartetaten.example, kari@portdir.example",
        "ola@kartetaten.example\r\nBcc: alle@portdir.example",
        "ola\n@kartetaten.example",
        "ola\u0000@kartetaten.example",
        "ola\u200b@kartetaten.example",
        "\u202eola@kartetaten.example",
        "ola@kari@portdir.example",
        ".ola@kartetaten.example",
        "ola.@kartetaten.example",
        "o..la@kartetaten.example",
        "ola utvikler@kartetaten.example",
        "øla@kartetaten.example",
        "ola@[127.0.0.1]",
        "mailto:ola@kartetaten.example"
      })
  void refusesAllButABareAddress(String written) {
    assertThat(EmailAddress.check(written)).contains(new Violation("email.form", "email"));
    assertThat(EmailAddress.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t"})
  void saysSoWhenThereIsNone(String written) {
    assertThat(EmailAddress.check(written)).contains(new Violation("email.missing", "email"));
  }

  @Test
  void hasAtMost254CharactersAnd64BeforeTheAt() {
    var domain = "@" + ("a".repeat(62) + ".").repeat(3) + "no";
    var local = "a".repeat(254 - domain.length());

    assertThat(EmailAddress.check(local + domain)).isEmpty();
    assertThat(EmailAddress.check("a" + local + domain))
        .contains(new Violation("email.too-long", "email"));
    assertThat(EmailAddress.check("a".repeat(64) + "@kart.example")).isEmpty();
    assertThat(EmailAddress.check("a".repeat(65) + "@kart.example"))
        .contains(new Violation("email.form", "email"));
  }

  @Test
  void isInItsOneFormOrNotAtAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Ola@kart.example"));
  }

  @Test
  void hidesAllButTheFirstLetterAndTheDomain() {
    var address = EmailAddress.of("nina.ny@kartetaten.example");

    assertThat(address.masked()).isEqualTo("n***@kartetaten.example");
    assertThat(address.domain().value()).isEqualTo("kartetaten.example");
  }
}
