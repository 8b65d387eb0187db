package no.portvakt.registry.key;

import static no.portvakt.registry.support.EnterpriseCertificate.seid1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.key.CertificateVerdict.Trusted;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;
import no.portvakt.registry.support.CertificateAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationTest {

  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final Untrusted REVOKED = new Untrusted("certificate.revoked");
  private static final Untrusted UNKNOWN = new Untrusted("certificate.revocation-unknown");
  private static final CertificateAuthority ISSUER = CertificateAuthority.root("CN=Utsteder");

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final X509Certificate leaf = ISSUER.issue(seid1("313367002"));
  private final X509Certificate other = ISSUER.issue(seid1("313367002"));

  @Test
  void oneThatIsOnTheListIsRevokedAndOthersAreNot() throws Exception {
    var certificates = with(CertificateAuthority.pem(ISSUER.revoke(NOW, TOMORROW, leaf)));

    assertThat(judge(certificates, leaf)).isEqualTo(REVOKED);
    assertThat(judge(certificates, other)).isInstanceOf(Trusted.class);
  }

  @Test
  void aListThatIsTooOldTellsNothing() throws Exception {
    var certificates = with(CertificateAuthority.pem(ISSUER.revoke(NOW, TOMORROW)));
    assertThat(judge(certificates, leaf)).isInstanceOf(Trusted.class);

    now.set(TOMORROW);

    assertThat(judge(certificates, leaf)).isEqualTo(UNKNOWN);
  }

  @Test
  void aListOfAnotherIssuerTellsNothing() throws Exception {
    var stranger = CertificateAuthority.root("CN=Fremmed");

    assertThat(judge(with(CertificateAuthority.pem(stranger.revoke(NOW, TOMORROW))), leaf))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void aForgedListTellsNothing() throws Exception {
    var forger = CertificateAuthority.root("CN=Utsteder");

    assertThat(judge(with(CertificateAuthority.pem(forger.revoke(NOW, TOMORROW))), leaf))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void aListThatIsMissingOrBrokenTellsNothing() throws Exception {
    assertThat(judge(with("Hei"), leaf)).isEqualTo(UNKNOWN);
    Files.delete(folder.resolve("list.crl"));
    assertThat(judge(certificates(folder.resolve("list.crl")), leaf)).isEqualTo(UNKNOWN);
  }

  @Test
  void aNewListIsReadWithinMinutes() throws Exception {
    var certificates = with(CertificateAuthority.pem(ISSUER.revoke(NOW, TOMORROW)));
    assertThat(judge(certificates, leaf)).isInstanceOf(Trusted.class);

    write(CertificateAuthority.pem(ISSUER.revoke(NOW, TOMORROW, leaf)));
    now.set(NOW.plus(Duration.ofMinutes(5)).plusMillis(1));

    assertThat(judge(certificates, leaf)).isEqualTo(REVOKED);
  }

  private Certificates with(String list) throws IOException {
    return certificates(write(list));
  }

  private Path write(String list) throws IOException {
    return Files.writeString(folder.resolve("list.crl"), list);
  }

  private Certificates certificates(Path list) throws IOException {
    var issuer =
        Files.writeString(
            folder.resolve("issuer.pem"), CertificateAuthority.pem(ISSUER.certificate()));
    var settings =
        new CertificateSettings(
            Map.of("prod", List.of(issuer.toString())), Map.of("prod", List.of(list.toString())));
    InstantSource source = now::get;
    return new ConfiguredCertificates(
        settings,
        new Environments(URI.create("http://localhost:3000"), null),
        source.withZone(ZoneOffset.UTC));
  }

  private static CertificateVerdict judge(Certificates certificates, X509Certificate certificate)
      throws Exception {
    return certificates.judge("prod", Base64.getEncoder().encodeToString(certificate.getEncoded()));
  }
}
