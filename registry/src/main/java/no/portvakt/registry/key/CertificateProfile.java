package no.portvakt.registry.key;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Under which policy a certificate was issued, and so of which kind it is: those that Digdir's
 * certificate validator accepts, of Buypass and Commfides, with the test arcs of both.
 */
final class CertificateProfile {

  private static final String POLICIES = "2.5.29.32";
  private static final String QC_STATEMENTS = "1.3.6.1.5.5.7.1.3";

  /** That it is qualified (ETSI EN 319 412-5, section 4.2.1). */
  private static final String QUALIFIED = "0.4.0.1862.1.1";

  private static final Predicate<String> BUYPASS =
      Pattern.compile("2\\.16\\.578\\.1\\.26\\.1\\.(?:0\\.)?3\\.[25]").asMatchPredicate();

  private static final Predicate<String> COMMFIDES =
      Pattern.compile("2\\.16\\.578\\.1\\.29\\.9?13\\.(?:1\\.1\\.0|2[012]0(?:\\.[0-9.]++)?)")
          .asMatchPredicate();

  private CertificateProfile() {}

  /** None when it is not one that an organisation has to sign with. */
  static Optional<CertificateKind> of(X509Certificate certificate) {
    if (identifiers(certificate, POLICIES).stream().noneMatch(BUYPASS.or(COMMFIDES))) {
      return Optional.empty();
    }
    if (!Subject.of(certificate).hasOrganisationIdentifier()) {
      return Optional.of(CertificateKind.VIRKSOMHETSSERTIFIKAT);
    }
    return Optional.of(
        identifiers(certificate, QC_STATEMENTS).contains(QUALIFIED)
            ? CertificateKind.QUALIFIED_SEAL
            : CertificateKind.SEAL);
  }

  /** What begins each sequence in an extension that is a sequence of them. */
  private static Set<String> identifiers(X509Certificate certificate, String extension) {
    return Optional.ofNullable(certificate.getExtensionValue(extension))
        .flatMap(Der::of)
        .flatMap(Der::wrapped)
        .stream()
        .flatMap(list -> list.values().stream())
        .flatMap(sequence -> sequence.values().stream().limit(1))
        .flatMap(first -> first.objectIdentifier().stream())
        .collect(toUnmodifiableSet());
  }
}
