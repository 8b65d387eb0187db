package no.portvakt.registry.key;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The certificate that a key is locked to: the first of {@code x5c} (RFC 7517, section 4.7). Those
 * that issued it are dropped, for nobody trusts what is sent along.
 */
record CertificateLock(X509Certificate certificate, String base64) {

  private static final int MOST = 10;

  static CertificateLock of(X509Certificate certificate) {
    return new CertificateLock(certificate, Base64Text.of(X509.der(certificate)));
  }

  /** None when it is no list of certificates. */
  static Optional<CertificateLock> ofJson(JsonNode chain) {
    if (!chain.isArray() || chain.isEmpty() || chain.size() > MOST) {
      return Optional.empty();
    }
    var certificates =
        chain.values().stream()
            .map(node -> node.isString() ? node.asString() : "")
            .flatMap(text -> Base64Text.bytes(text).flatMap(X509::read).stream())
            .toList();
    return certificates.size() == chain.size()
        ? Optional.of(of(certificates.getFirst()))
        : Optional.empty();
  }

  Instant expires() {
    return certificate.getNotAfter().toInstant();
  }

  boolean fits(RsaNumbers key) {
    return certificate.getPublicKey() instanceof RSAPublicKey rsa && RsaNumbers.of(rsa).equals(key);
  }

  List<String> chain() {
    return List.of(base64);
  }
}
