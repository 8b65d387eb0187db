package no.portvakt.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up of a synthetic birth date and the check digits that belong to it. */
class SensitiveTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01010750160",
        "010107 50160",
        "010107-50160",
        "ring 01010750160.",
        "fnr:01010750160",
        "\"01010750160\"",
        "41010750073",
        "01810750045",
      })
  void findsANationalIdentityNumberHoweverItIsWritten(String text) {
    assertThat(Sensitive.in(text)).contains(Sensitive.NATIONAL_IDENTITY_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01010750161",
        "01010750170",
        "00010750160",
        "01130750160",
        "991825827",
        "0192:991825827",
        "1732284000123",
        "2026-11-22T14:00:00.123456Z",
        "+47 22 00 00 00",
        "101010750160",
        "ab01010750160",
        ""
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(Sensitive.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\nMIIE",
        "-----BEGIN RSA PRIVATE KEY----- MIIE",
        "-----begin encrypted private key-----",
        "{\"kty\":\"RSA\",\"n\":\"x\",\"d\":\"y\"}",
        "{\"kty\":\"oct\", \"k\" : \"y\"}"
      })
  void findsAPrivateKey(String text) {
    assertThat(Sensitive.in(text)).contains(Sensitive.PRIVATE_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PUBLIC KEY-----\nMIIB",
        "-----BEGIN CERTIFICATE-----",
        "{\"kty\":\"RSA\",\"n\":\"x\",\"e\":\"AQAB\",\"kid\":\"k\"}"
      })
  void leavesPublicKeysAlone(String text) {
    assertThat(Sensitive.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xoxb-1234567890-abcdef", "token=xapp-1-A0123456789-abc"})
  void findsASlackToken(String text) {
    assertThat(Sensitive.in(text)).contains(Sensitive.TOKEN);
  }

  @Test
  void takesNoRequestIdForAPerson() {
    var random = Seeded.random("takesNoRequestIdForAPerson");

    for (int i = 0; i < 50_000; i++) {
      var id = new UUID(random.nextLong(), random.nextLong()).toString();
      assertThat(Sensitive.in(id)).as(id).isEmpty();
    }
  }
}
