package no.portvakt.registry.key;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.util.ResourceUtils;

/** A file that the installation is configured with: certificates or revocation lists. */
record TrustFile(String location) {

  List<X509Certificate> certificates() throws IOException, GeneralSecurityException {
    try (var in = open()) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }

  List<X509CRL> revocationLists() throws IOException, GeneralSecurityException {
    try (var in = open()) {
      return CertificateFactory.getInstance("X.509").generateCRLs(in).stream()
          .map(X509CRL.class::cast)
          .toList();
    }
  }

  private InputStream open() throws IOException {
    return ResourceUtils.getURL(location).openStream();
  }
}
