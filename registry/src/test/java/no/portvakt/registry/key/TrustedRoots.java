package no.portvakt.registry.key;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.support.CertificateAuthority;

/**
 * One root that is trusted in production and another in test, and what is issued below them.
 *
 * @param folder where their certificates lie
 */
record TrustedRoots(Path folder) {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T14:00:00Z"), ZoneOffset.UTC);

  static final CertificateAuthority ROOT = CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Rot");

  static final CertificateAuthority ISSUER = ROOT.below("C=NO, O=Utsteder AS, CN=Klasse 3");

  static final CertificateAuthority TEST_ROOT =
      CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Test-rot");

  Certificates usual() throws IOException {
    return in(
        Map.of(
            "prod", List.of(pem("root.pem", ROOT), pem("issuer.pem", ISSUER)),
            "ver2", List.of(pem("test.pem", TEST_ROOT))));
  }

  /** Of those whose files are named for each environment. */
  Certificates in(Map<String, List<String>> issuers) {
    var settings = new CertificateSettings(new HashMap<>(issuers), Map.of());
    return new ConfiguredCertificates(
        settings, new Environments(URI.create("http://localhost:3000"), null), CLOCK);
  }

  String pem(String name, CertificateAuthority authority) throws IOException {
    return pem(name, authority.certificate());
  }

  String pem(String name, X509Certificate certificate) throws IOException {
    return Files.writeString(folder.resolve(name), CertificateAuthority.pem(certificate))
        .toString();
  }

  static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
