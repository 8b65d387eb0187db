package no.portvakt.registry.merkantile;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.registry.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkantileFormTest {

  @Test
  void aCompleteFormBreaksNoRule() {
    assertThat(Forms.complete().violations()).isEmpty();
  }

  @Test
  void anEmptyFormIsToldEveryFieldAtOnce() {
    var empty = new MerkantileForm(" ", "", List.of(" "), "", "", "", List.of("", " "));

    assertThat(empty.violations())
        .containsExactly(
            new Violation("merkantile.missing", "recipient"),
            new Violation("organisation-number.format", "organisationNumber"),
            new Violation("merkantile.missing", "addressLines"),
            new Violation("merkantile.postcode", "postcode"),
            new Violation("merkantile.missing", "city"),
            new Violation("merkantile.missing", "reference"),
            new Violation("merkantile.notification-points.missing", "notificationPoints"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"351", "35100", "351O", "\u0663\u0665\u0661\u0660", "N-3510", "35 10"})
  void aPostcodeIsFourDigits(String postcode) {
    assertThat(Forms.withPostcode(postcode).violations())
        .containsExactly(new Violation("merkantile.postcode", "postcode"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Kart\netaten', merkantile.characters",
    "'Kart\u202eetaten', merkantile.characters",
    "'Kart\u0000', merkantile.characters",
    "'Kart\uD83D', merkantile.characters",
    "'att. 01010750160', merkantile.sensitive"
  })
  void aTextIsOneVisibleLineWithoutSecrets(String recipient, String code) {
    assertThat(Forms.withRecipient(recipient).violations())
        .containsExactly(new Violation(code, "recipient"));
  }

  @Test
  void aTextHasAtMostAHundredCharacters() {
    assertThat(Forms.withRecipient("å".repeat(100)).violations()).isEmpty();
    assertThat(Forms.withRecipient("å".repeat(101)).violations())
        .containsExactly(new Violation("merkantile.too-long", "recipient"));
  }

  @Test
  void anAddressHasOneToThreeLines() {
    assertThat(Forms.withAddressLines(nCopies(3, "Storgata 1")).violations()).isEmpty();
    assertThat(Forms.withAddressLines(nCopies(4, "Storgata 1")).violations())
        .containsExactly(new Violation("merkantile.address-lines.too-many", "addressLines"));
    assertThat(Forms.withAddressLines(List.of("Storgata 1", "a\u0007b")).violations())
        .containsExactly(new Violation("merkantile.characters", "addressLines"));
  }

  @Test
  void everyNotificationPointIsAnAddressAndThereAreAtMostTen() {
    assertThat(Forms.withNotificationPoints(nCopies(11, "vakt@kart.example")).violations())
        .containsExactly(
            new Violation("merkantile.notification-points.too-many", "notificationPoints"));
    assertThat(
            Forms.withNotificationPoints(List.of("vakt@kart.example", "a@b\r\nBcc: c"))
                .violations())
        .containsExactly(new Violation("email.form", "notificationPoints"));
  }
}
