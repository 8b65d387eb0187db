package no.portvakt.registry.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.portvakt.registry.key.CertificateKind;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What proves that an assertion is its client's: keys and certificates. */
@TokenHttp
class AssertionKeysIT extends TokenStage {

  @Test
  void aClientWithKeysMustNameOne() {
    stage.draft.header("kid", null);

    var reply = ask();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_grant");
    assertThat(reply.text("error_description"))
        .contains(
            "Invalid JWT. The client requires pre-registered jwk and no key identifier (kid)"
                + " provided.");
    assertThat(reply.body().has("error_uri")).isFalse();
  }

  @Test
  void aClientWithKeysMustNameOneEvenWithATrustedCertificateAndAllItsKeysExpired() {
    stage.scene.expireKey();
    stage.draft.header("kid", null).header("x5c", List.of(stage.leafOf(stage.scene.consumer)));

    assertThat(ask().text("error_description")).contains("no key identifier (kid) provided");
  }

  @Test
  void aMalformedCertificateIsFoundBeforeAMissingKid() {
    stage.draft.header("kid", null).header("x5c", "no array");

    assertThat(ask().number()).isEqualTo("MP-123");
  }

  @ParameterizedTest
  @MethodSource("malformedCertificates")
  void x5cIsAnArrayOfBase64(Object x5c) {
    withoutKeys().header("x5c", x5c);

    var reply = ask();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_grant");
    assertThat(reply.text("error_description")).contains("Invalid JWT header x5c.");
    assertThat(reply.number()).isEqualTo("MP-123");
  }

  static Stream<Object> malformedCertificates() {
    return Stream.of(
        "TUlJ",
        1,
        Map.of(),
        List.of(),
        List.of(1),
        List.of(""),
        List.of("TUlJ", 1),
        Arrays.asList((Object) null),
        List.of("TUl-"),
        List.of("TUlJ=="),
        List.of("TUl J"),
        List.of("TUlJT"),
        List.of("-----BEGIN CERTIFICATE-----"),
        List.of(List.of("TUlJ")),
        Stream.generate(() -> "TUlJ").limit(11).toList());
  }

  @Test
  void withNeitherKeysNorCertificateNothingCanBeVerified() {
    withoutKeys();

    assertThat(ask().number()).isEqualTo("MP-123");
  }

  @Test
  void anUntrustedCertificateIsRefused() {
    withoutKeys().header("x5c", List.of(MadeUpCertificates.leaf("untrusted")));

    assertThat(ask().number()).isEqualTo("MP-120");
  }

  @Test
  void onlyTheFirstCertificateCounts() {
    withoutKeys()
        .header(
            "x5c",
            List.of(MadeUpCertificates.leaf("untrusted"), stage.leafOf(stage.scene.consumer)));

    assertThat(ask().number()).isEqualTo("MP-120");
  }

  @Test
  void aCertificateOfAnotherEnvironmentIsRefused() {
    var leaf =
        certificates.trusted(
            "prod", stage.scene.consumer, CertificateKind.VIRKSOMHETSSERTIFIKAT, stage.scene.key);
    withoutKeys().header("x5c", List.of(leaf));

    assertThat(ask().number()).isEqualTo("MP-120");
  }

  @Test
  void aCertificateOfAnotherOrganisationIsRefusedBeforeItsSignature() {
    withoutKeys()
        .header("x5c", List.of(stage.leafOf(Some.organisationNumber())))
        .signer(TestKey.second());

    assertThat(ask().number()).isEqualTo("MP-122");
  }

  @Test
  void aCertificateDoesNotHelpWhoeverHasNotItsKey() {
    withoutKeys()
        .header("x5c", List.of(stage.leafOf(stage.scene.consumer)))
        .signer(TestKey.second());

    assertThat(ask().number()).isEqualTo("MP-124");
  }

  @Test
  void aKeyIsForTheAlgorithmItWasRegisteredForOnly() {
    stage.draft.algorithm("RS512");

    assertThat(ask().number()).isEqualTo("MP-124");
  }

  /** The draft of a client that has no keys, without a kid. */
  private Draft withoutKeys() {
    stage.scene.remove("client_key where client = '" + stage.scene.client + "'");
    return stage.draft.header("kid", null);
  }
}
