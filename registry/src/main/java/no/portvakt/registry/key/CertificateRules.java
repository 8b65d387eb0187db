package no.portvakt.registry.key;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a certificate itself must be like to sign an organisation's assertions, whoever issued it.
 * Digdir's published validator leaves most of it out: CA certificates, those to encrypt with, SHA-1
 * and short keys.
 */
final class CertificateRules {

  private static final String KEY_USAGE = "2.5.29.15";
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int CERTIFICATE_SIGNING = 5;
  private static final int NO_AUTHORITY = -1;

  private static final Pattern SIGNATURE =
      Pattern.compile("SHA(?:256|384|512)with(?:RSA|ECDSA)", Pattern.CASE_INSENSITIVE);

  private CertificateRules() {}

  /** The code of the first rule that it breaks. */
  static Optional<String> broken(X509Certificate certificate, Instant now) {
    if (X509.rsaKey(certificate).map(RsaNumbers::of).filter(RsaRules::allow).isEmpty()) {
      return Optional.of("certificate.key");
    }
    if (certificate.getBasicConstraints() != NO_AUTHORITY
        || has(certificate, CERTIFICATE_SIGNING)) {
      return Optional.of("certificate.authority");
    }
    if (!isForSigning(certificate)) {
      return Optional.of("certificate.key-usage");
    }
    if (!SIGNATURE.matcher(certificate.getSigAlgName()).matches()) {
      return Optional.of("certificate.signature-algorithm");
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of("certificate.not-yet-valid");
    }
    return now.isAfter(certificate.getNotAfter().toInstant())
        ? Optional.of("certificate.expired")
        : Optional.empty();
  }

  private static boolean isForSigning(X509Certificate certificate) {
    var critical = certificate.getCriticalExtensionOIDs();
    return (critical == null ? Set.of() : critical).contains(KEY_USAGE)
        && (has(certificate, DIGITAL_SIGNATURE) || has(certificate, NON_REPUDIATION));
  }

  private static boolean has(X509Certificate certificate, int use) {
    var uses = certificate.getKeyUsage();
    return uses != null && uses[use];
  }
}
