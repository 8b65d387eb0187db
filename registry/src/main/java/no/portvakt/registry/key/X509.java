package no.portvakt.registry.key;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** Certificates of the JDK, which says what it dislikes with exceptions of many kinds. */
final class X509 {

  private X509() {}

  /** The certificate that the bytes are, if they are one and nothing else. */
  static Optional<X509Certificate> read(byte[] der) {
    if (Der.of(der).filter(value -> value.tag() == Der.SEQUENCE).isEmpty()) {
      return Optional.empty();
    }
    try {
      var certificate =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
      return Optional.of((X509Certificate) certificate)
          .filter(found -> Arrays.equals(der(found), der));
    } catch (GeneralSecurityException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** What is not RSA cannot be used; RSASSA-PSS keys are for another algorithm than ours. */
  static Optional<RSAPublicKey> rsaKey(X509Certificate certificate) {
    var key = certificate.getPublicKey();
    return key instanceof RSAPublicKey rsa && key.getAlgorithm().equals("RSA")
        ? Optional.of(rsa)
        : Optional.empty();
  }

  /** Such a certificate says nothing about its key. */
  static boolean isSelfSigned(X509Certificate certificate) {
    if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException otherwiseSigned) {
      return false;
    }
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate that was read cannot be written", impossible);
    }
  }
}
