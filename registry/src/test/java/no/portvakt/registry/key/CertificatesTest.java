package no.portvakt.registry.key;

import static no.portvakt.registry.key.CertificateKind.QUALIFIED_SEAL;
import static no.portvakt.registry.key.CertificateKind.SEAL;
import static no.portvakt.registry.key.CertificateKind.VIRKSOMHETSSERTIFIKAT;
import static no.portvakt.registry.support.EnterpriseCertificate.BUYPASS;
import static no.portvakt.registry.support.EnterpriseCertificate.policy;
import static no.portvakt.registry.support.EnterpriseCertificate.seid1;
import static no.portvakt.registry.support.EnterpriseCertificate.seid2;
import static no.portvakt.registry.support.EnterpriseCertificate.usage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.stream.Stream;
import no.portvakt.registry.key.CertificateVerdict.Trusted;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.support.CertificateAuthority;
import no.portvakt.registry.support.EnterpriseCertificate;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which certificates say whose they are, and are fit to sign with. */
class CertificatesTest {

  private static final String ORGANISATION = "313367002";

  @TempDir Path folder;

  private TrustedRoots trust;
  private Certificates certificates;

  @BeforeEach
  void trustOneRootInProductionAndAnotherInTest() throws IOException {
    trust = new TrustedRoots(folder);
    certificates = trust.usual();
  }

  @Test
  void theClassicProfileIsTrusted() {
    assertThat(judge(TrustedRoots.ISSUER, seid1(ORGANISATION)))
        .isEqualTo(trusted(VIRKSOMHETSSERTIFIKAT));
  }

  @Test
  void theNewerProfileIsTrustedQualifiedOrNot() {
    assertThat(judge(TrustedRoots.ISSUER, seid2(ORGANISATION, true)))
        .isEqualTo(trusted(QUALIFIED_SEAL));
    assertThat(judge(TrustedRoots.ISSUER, seid2(ORGANISATION, false))).isEqualTo(trusted(SEAL));
  }

  @Test
  void aRootMayIssueItself() {
    assertThat(judge(TrustedRoots.ROOT, seid1(ORGANISATION)))
        .isEqualTo(trusted(VIRKSOMHETSSERTIFIKAT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C=NO, O=KARTETATEN, SERIALNUMBER=313367002",
        "C=NO, O=KARTETATEN - 313367002",
        "C=NO, O=KART-ETATEN -  313367002",
        "C=NO, O=KARTETATEN, 2.5.4.97=NTRNO-313367002",
        "C=NO, O=KARTETATEN, 2.5.4.97=313367002",
        "C=NO, O=KARTETATEN, SERIALNUMBER=UN:NO-9578-42, 2.5.4.97=NTRNO-313367002",
        "C=NO, O=KARTETATEN - 889640782, SERIALNUMBER=313367002, 2.5.4.97=NTRNO-889640782",
        "C=NO, O=KARTETATEN - 313367002, SERIALNUMBER=A1, 2.5.4.97=NTRNO-889640782",
        "C=NO, CN=KARTETATEN + SERIALNUMBER=313367002"
      })
  void theNumberIsFoundInTheOrderOfTheAttributes(String subject) {
    assertThat(judge(TrustedRoots.ISSUER, seid1(ORGANISATION).named(subject)))
        .isInstanceOfSatisfying(
            Trusted.class, trusted -> assertThat(trusted.organisation()).hasToString(ORGANISATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C=NO, O=KARTETATEN",
        "C=NO, O=313367002",
        "C=NO, O=KARTETATEN 313367002",
        "C=NO, O=KARTETATEN - 3133670021",
        "C=NO, CN=KARTETATEN - 313367002",
        "C=NO, SERIALNUMBER=313367003, 2.5.4.97=NTRNO-313367002",
        "C=SE, O=KARTVERKET, 2.5.4.97=NTRSE-313367002",
        "C=NO, O=KARTETATEN, SERIALNUMBER=13097248022"
      })
  void withoutAValidNumberItIsNobodys(String subject) {
    assertThat(judge(TrustedRoots.ISSUER, seid1(ORGANISATION).named(subject)))
        .isEqualTo(new Untrusted("certificate.organisation-number"));
  }

  @ParameterizedTest
  @CsvSource({
    "2.16.578.1.26.1.3.2, true",
    "2.16.578.1.26.1.3.5, true",
    "2.16.578.1.26.1.0.3.2, true",
    "2.16.578.1.29.13.1.1.0, true",
    "2.16.578.1.29.13.200.1.0, true",
    "2.16.578.1.29.13.210.1.0, true",
    "2.16.578.1.29.913.200.1.0, true",
    "2.16.578.1.26.1.3.1, false",
    "2.16.578.1.26.1.3.25, false",
    "2.16.578.1.29.12.200.1.0, false",
    "2.16.578.1.29.13.2000, false",
    "1.2.3, false"
  })
  void theirPolicyTellsEnterpriseCertificatesFromPersonalOnes(String policy, boolean enterprise) {
    var certificate =
        seid1(ORGANISATION).extended(usage(true, KeyUsage.digitalSignature).and(policy(policy)));

    assertThat(judge(TrustedRoots.ISSUER, certificate))
        .isEqualTo(
            enterprise ? trusted(VIRKSOMHETSSERTIFIKAT) : new Untrusted("certificate.policy"));
  }

  static Stream<Arguments> wrongOnes() throws Exception {
    var good = seid1(ORGANISATION);
    var policy = policy(BUYPASS);
    var ec = KeyPairGenerator.getInstance("EC").generateKeyPair();
    EnterpriseCertificate.Extensions authority =
        builder ->
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    var signing = usage(true, KeyUsage.digitalSignature);
    return Stream.of(
        Arguments.of(
            "certificate.key-usage",
            good.extended(usage(true, KeyUsage.keyEncipherment).and(policy))),
        Arguments.of(
            "certificate.key-usage",
            good.extended(
                usage(true, KeyUsage.dataEncipherment | KeyUsage.keyAgreement).and(policy))),
        Arguments.of(
            "certificate.key-usage",
            good.extended(usage(false, KeyUsage.digitalSignature).and(policy))),
        Arguments.of("certificate.key-usage", good.extended(policy)),
        Arguments.of("certificate.authority", good.extended(authority.and(signing).and(policy))),
        Arguments.of(
            "certificate.authority",
            good.extended(
                usage(true, KeyUsage.digitalSignature | KeyUsage.keyCertSign).and(policy))),
        Arguments.of(
            "certificate.expired", good.valid("2023-11-22T14:00:00Z", "2026-11-22T13:59:59Z")),
        Arguments.of(
            "certificate.not-yet-valid",
            good.valid("2026-11-22T14:00:01Z", "2028-01-01T00:00:00Z")),
        Arguments.of("certificate.signature-algorithm", good.signedWith("SHA1withRSA")),
        Arguments.of("certificate.key", good.keyed(CertificateAuthority.keyPair(1_024))),
        Arguments.of("certificate.key", good.keyed(ec)),
        Arguments.of("certificate.policy", good.extended(signing)));
  }

  @ParameterizedTest
  @MethodSource("wrongOnes")
  void oneThatIsNotFitToSignWithIsRefusedWithTheReason(String code, EnterpriseCertificate wrong) {
    assertThat(judge(TrustedRoots.ISSUER, wrong)).isEqualTo(new Untrusted(code));
  }

  @Test
  void theLastSecondOfACertificateCounts() {
    var last = seid1(ORGANISATION).valid("2026-11-22T14:00:00Z", "2026-11-22T14:00:00Z");

    assertThat(judge(TrustedRoots.ISSUER, last)).isEqualTo(trusted(VIRKSOMHETSSERTIFIKAT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "!", "MIIB", "-----BEGIN CERTIFICATE-----"})
  void whatIsNoCertificateIsRefused(String text) {
    assertThat(certificates.judge("prod", text)).isEqualTo(new Untrusted("certificate.form"));
  }

  @Test
  void aCertificateIsWrittenInOneWayOnly() {
    var leaf = TrustedRoots.base64(TrustedRoots.ISSUER.issue(seid1(ORGANISATION)));

    for (var other :
        List.of(leaf + "\n", leaf.replace("+", "-").replace("/", "_") + "=", leaf + "AAAA")) {
      assertThat(certificates.judge("prod", other)).isEqualTo(new Untrusted("certificate.form"));
    }
  }

  private CertificateVerdict judge(CertificateAuthority issuer, EnterpriseCertificate wanted) {
    return certificates.judge("prod", TrustedRoots.base64(issuer.issue(wanted)));
  }

  private static Trusted trusted(CertificateKind kind) {
    return new Trusted(
        new OrganisationNumber(ORGANISATION),
        kind,
        (RSAPublicKey) seid1(ORGANISATION).keys().getPublic());
  }
}
