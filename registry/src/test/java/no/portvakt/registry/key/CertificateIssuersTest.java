package no.portvakt.registry.key;

import static no.portvakt.registry.support.EnterpriseCertificate.seid1;
import static no.portvakt.registry.support.EnterpriseCertificate.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.key.CertificateVerdict.Trusted;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;
import no.portvakt.registry.support.CertificateAuthority;
import no.portvakt.registry.support.EnterpriseCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may issue certificates, and where. */
class CertificateIssuersTest {

  private static final String ORGANISATION = "313367002";

  private static final CertificateAuthority STRANGER =
      CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Rot");

  @TempDir Path folder;

  private TrustedRoots trust;
  private Certificates certificates;

  @BeforeEach
  void trustOneRootInProductionAndAnotherInTest() throws IOException {
    trust = new TrustedRoots(folder);
    certificates = trust.usual();
  }

  @Test
  void testCertificatesAreTrustedInTestOnlyAndRealOnesInProductionOnly() {
    var test = TrustedRoots.TEST_ROOT.issue(seid1(ORGANISATION));
    var real = TrustedRoots.ISSUER.issue(seid1(ORGANISATION));

    assertThat(certificates.judge("ver2", TrustedRoots.base64(test))).isInstanceOf(Trusted.class);
    assertThat(certificates.judge("prod", TrustedRoots.base64(test)))
        .isEqualTo(new Untrusted("certificate.other-environment"));
    assertThat(certificates.judge("ver2", TrustedRoots.base64(real)))
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
    assertThat(judge(TrustedRoots.ROOT.below("C=NO, CN=Annen klasse"), seid1(ORGANISATION)))
        .isEqualTo(new Untrusted("certificate.issuer"));
  }

  @Test
  void anEnterpriseCertificateIssuesNoOthers() throws Exception {
    var leaf = TrustedRoots.ISSUER.issue(seid1(ORGANISATION));
    var trusting =
        trust.in(
            Map.of(
                "prod",
                List.of(
                    trust.pem("root.pem", TrustedRoots.ROOT),
                    trust.pem("issuer.pem", TrustedRoots.ISSUER),
                    trust.pem("leaf.pem", leaf))));
    var forged =
        CertificateAuthority.root("C=NO, O=KARTETATEN, CN=KARTETATEN, SERIALNUMBER=313367002");

    assertThat(trusting.judge("prod", TrustedRoots.base64(forged.issue(seid1("889640782")))))
        .isEqualTo(new Untrusted("certificate.issuer"));
  }

  @Test
  void whereNoIssuerIsConfiguredNobodyIsTrusted() {
    assertThat(
            certificates.judge(
                "ver1", TrustedRoots.base64(TrustedRoots.ISSUER.issue(seid1(ORGANISATION)))))
        .isEqualTo(new Untrusted("certificate.nobody-trusted"));
  }

  @Test
  void oneThatSignedItselfIsNotTrusted() {
    var self =
        CertificateAuthority.root("C=NO, O=KARTETATEN, SERIALNUMBER=313367002").certificate();
    var plain = with("C=NO, CN=Selv");

    assertThat(certificates.judge("prod", TrustedRoots.base64(self)))
        .isEqualTo(new Untrusted("certificate.authority"));
    assertThat(judge(CertificateAuthority.root("C=NO, CN=Selv"), plain))
        .isEqualTo(new Untrusted("certificate.key-usage"));
  }

  @Test
  void anEnvironmentThatIsNotThereIsAMistakeOfTheProgram() {
    assertThatIllegalArgumentException().isThrownBy(() -> certificates.judge("ver3", "AAAA"));
  }

  @Test
  void whatIsConfiguredWrongIsNoticedAtStart() throws Exception {
    var empty = Files.writeString(folder.resolve("empty.pem"), "Hei").toString();

    assertThatIllegalStateException()
        .isThrownBy(
            () -> trust.in(Map.of("prd", List.of(trust.pem("root.pem", TrustedRoots.ROOT)))))
        .withMessageContaining("prd");
    assertThatIllegalStateException()
        .isThrownBy(() -> trust.in(Map.of("prod", List.of(folder + "/missing.pem"))))
        .withMessageContaining("missing.pem");
    assertThatIllegalStateException()
        .isThrownBy(() -> trust.in(Map.of("prod", List.of(empty))))
        .withMessageContaining("empty.pem");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> trust.in(Map.of("prod", List.of(trust.pem("issuer.pem", TrustedRoots.ISSUER)))))
        .withMessageContaining("no root");
  }

  private CertificateVerdict judge(CertificateAuthority issuer, EnterpriseCertificate wanted) {
    return certificates.judge("prod", TrustedRoots.base64(issuer.issue(wanted)));
  }
}
