package no.portvakt.registry.key;

import static no.portvakt.registry.key.CertificateKind.QUALIFIED_SEAL;
import static no.portvakt.registry.key.CertificateKind.SEAL;
import static no.portvakt.registry.key.CertificateKind.VIRKSOMHETSSERTIFIKAT;
import static no.portvakt.registry.support.EnterpriseCertificate.BUYPASS;
import static no.portvakt.registry.support.EnterpriseCertificate.policy;
import static no.portvakt.registry.support.EnterpriseCertificate.seid1;
import static no.portvakt.registry.support.EnterpriseCertificate.seid2;
import static no.portvakt.registry.support.EnterpriseCertificate.usage;
import static no.portvakt.registry.support.EnterpriseCertificate.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.portvakt.registry.environment.Environments;
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

class CertificatesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T14:00:00Z"), ZoneOffset.UTC);
  private static final String ORGANISATION = "313367002";
  private static final CertificateAuthority ROOT =
      CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Rot");
  private static final CertificateAuthority ISSUER = ROOT.below("C=NO, O=Utsteder AS, CN=Klasse 3");
  private static final CertificateAuthority TEST_ROOT =
      CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Test-rot");
  private static final CertificateAuthority STRANGER =
      CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Rot");

  @TempDir Path folder;
  private Certificates certificates;

  @BeforeEach
  void trustOneRootInProductionAndAnotherInTest() throws IOException {
    certificates =
        trusting(
            Map.of(
                "prod", List.of(pem("root.pem", ROOT), pem("issuer.pem", ISSUER)),
                "ver2", List.of(pem("test.pem", TEST_ROOT))));
  }

  @Test
  void theClassicProfileIsTrusted() {
    assertThat(judge(ISSUER, seid1(ORGANISATION))).isEqualTo(trusted(VIRKSOMHETSSERTIFIKAT));
  }

  @Test
  void theNewerProfileIsTrustedQualifiedOrNot() {
    assertThat(judge(ISSUER, seid2(ORGANISATION, true))).isEqualTo(trusted(QUALIFIED_SEAL));
    assertThat(judge(ISSUER, seid2(ORGANISATION, false))).isEqualTo(trusted(SEAL));
  }

  @Test
  void aRootMayIssueItself() {
    assertThat(judge(ROOT, seid1(ORGANISATION))).isEqualTo(trusted(VIRKSOMHETSSERTIFIKAT));
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
    assertThat(judge(ISSUER, seid1(ORGANISATION).named(subject)))
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
    assertThat(judge(ISSUER, seid1(ORGANISATION).named(subject)))
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

    assertThat(judge(ISSUER, certificate))
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
    assertThat(judge(ISSUER, wrong)).isEqualTo(new Untrusted(code));
  }

  @Test
  void theLastSecondOfACertificateCounts() {
    var last = seid1(ORGANISATION).valid("2026-11-22T14:00:00Z", "2026-11-22T14:00:00Z");

    assertThat(judge(ISSUER, last)).isEqualTo(trusted(VIRKSOMHETSSERTIFIKAT));
  }

  @Test
  void testCertificatesAreTrustedInTestOnlyAndRealOnesInProductionOnly() {
    var test = TEST_ROOT.issue(seid1(ORGANISATION));
    var real = ISSUER.issue(seid1(ORGANISATION));

    assertThat(certificates.judge("ver2", base64(test))).isInstanceOf(Trusted.class);
    assertThat(certificates.judge("prod", base64(test)))
        .isEqualTo(new Untrusted("certificate.other-environment"));
    assertThat(certificates.judge("ver2", base64(real)))
        .isEqualTo(new Untrusted("certificate.other-environment"));
  }

  @Test
  void anIssuerThatOnlyHasTheRightNameIsNot() {
    assertThat(judge(STRANGER, seid1(ORGANISATION))).isEqualTo(new Untrusted("certificate.issuer"));
    assertThat(judge(STRANGER.below("C=NO, O=Utsteder AS, CN=Klasse 3"), seid1(ORGANISATION)))
        .isEqualTo(new Untrusted("certificate.issuer"));
  }

  @Test
  void anIssuerThatIsNotConfiguredIsNotTrustedThoughItsRootIs() {
    assertThat(judge(ROOT.below("C=NO, CN=Annen klasse"), seid1(ORGANISATION)))
        .isEqualTo(new Untrusted("certificate.issuer"));
  }

  @Test
  void anEnterpriseCertificateIssuesNoOthers() throws Exception {
    var leaf = ISSUER.issue(seid1(ORGANISATION));
    var trusting =
        trusting(
            Map.of(
                "prod",
                List.of(pem("root.pem", ROOT), pem("issuer.pem", ISSUER), pem("leaf.pem", leaf))));
    var forged =
        CertificateAuthority.root("C=NO, O=KARTETATEN, CN=KARTETATEN, SERIALNUMBER=313367002");

    assertThat(trusting.judge("prod", base64(forged.issue(seid1("889640782")))))
        .isEqualTo(new Untrusted("certificate.issuer"));
  }

  @Test
  void whereNoIssuerIsConfiguredNobodyIsTrusted() {
    assertThat(certificates.judge("ver1", base64(ISSUER.issue(seid1(ORGANISATION)))))
        .isEqualTo(new Untrusted("certificate.nobody-trusted"));
  }

  @Test
  void oneThatSignedItselfIsNotTrusted() {
    var self =
        CertificateAuthority.root("C=NO, O=KARTETATEN, SERIALNUMBER=313367002").certificate();
    var plain = with("C=NO, CN=Selv");

    assertThat(certificates.judge("prod", base64(self)))
        .isEqualTo(new Untrusted("certificate.authority"));
    assertThat(judge(CertificateAuthority.root("C=NO, CN=Selv"), plain))
        .isEqualTo(new Untrusted("certificate.key-usage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "!", "MIIB", "-----BEGIN CERTIFICATE-----"})
  void whatIsNoCertificateIsRefused(String text) {
    assertThat(certificates.judge("prod", text)).isEqualTo(new Untrusted("certificate.form"));
  }

  @Test
  void aCertificateIsWrittenInOneWayOnly() {
    var leaf = base64(ISSUER.issue(seid1(ORGANISATION)));

    for (var other :
        List.of(leaf + "\n", leaf.replace("+", "-").replace("/", "_") + "=", leaf + "AAAA")) {
      assertThat(certificates.judge("prod", other)).isEqualTo(new Untrusted("certificate.form"));
    }
  }

  @Test
  void anEnvironmentThatIsNotThereIsAMistakeOfTheProgram() {
    assertThatIllegalArgumentException().isThrownBy(() -> certificates.judge("ver3", "AAAA"));
  }

  @Test
  void whatIsConfiguredWrongIsNoticedAtStart() throws Exception {
    var empty = Files.writeString(folder.resolve("empty.pem"), "Hei").toString();

    assertThatIllegalStateException()
        .isThrownBy(() -> trusting(Map.of("prd", List.of(pem("root.pem", ROOT)))))
        .withMessageContaining("prd");
    assertThatIllegalStateException()
        .isThrownBy(() -> trusting(Map.of("prod", List.of(folder + "/missing.pem"))))
        .withMessageContaining("missing.pem");
    assertThatIllegalStateException()
        .isThrownBy(() -> trusting(Map.of("prod", List.of(empty))))
        .withMessageContaining("empty.pem");
    assertThatIllegalStateException()
        .isThrownBy(() -> trusting(Map.of("prod", List.of(pem("issuer.pem", ISSUER)))))
        .withMessageContaining("no root");
  }

  private CertificateVerdict judge(CertificateAuthority issuer, EnterpriseCertificate wanted) {
    return certificates.judge("prod", base64(issuer.issue(wanted)));
  }

  private static Trusted trusted(CertificateKind kind) {
    return new Trusted(
        new OrganisationNumber(ORGANISATION),
        kind,
        (RSAPublicKey) seid1(ORGANISATION).keys().getPublic());
  }

  private Certificates trusting(Map<String, List<String>> issuers) {
    var settings = new CertificateSettings(new HashMap<>(issuers), Map.of());
    return new ConfiguredCertificates(
        settings, new Environments(URI.create("http://localhost:3000"), null), CLOCK);
  }

  private String pem(String name, CertificateAuthority authority) throws IOException {
    return pem(name, authority.certificate());
  }

  private String pem(String name, X509Certificate certificate) throws IOException {
    return Files.writeString(folder.resolve(name), CertificateAuthority.pem(certificate))
        .toString();
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
