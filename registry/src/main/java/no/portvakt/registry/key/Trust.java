package no.portvakt.registry.key;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import no.portvakt.registry.key.CertificateVerdict.Trusted;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;

/** Whom one environment trusts. */
record Trust(Issuers issuers, RevocationLists revocations) {

  static Trust of(CertificateSettings settings, String environment) {
    return new Trust(
        Issuers.of(settings.issuers(environment)),
        new RevocationLists(settings.revocations(environment)));
  }

  /** Of a certificate that is fit to sign with; none when nobody that is trusted issued it. */
  Optional<CertificateVerdict> judge(X509Certificate leaf, Instant now) {
    return issuers
        .issuerOf(leaf, now)
        .map(issuer -> {
          var revoked = revocations.revokes(leaf, issuer, now);
          if (revoked.isEmpty()) {
            return new Untrusted("certificate.revocation-unknown");
          }
          return revoked.get() ? new Untrusted("certificate.revoked") : issued(leaf);
        });
  }

  private static CertificateVerdict issued(X509Certificate leaf) {
    var kind = CertificateProfile.of(leaf);
    if (kind.isEmpty()) {
      return new Untrusted("certificate.policy");
    }
    var organisation = Subject.of(leaf).organisationNumber();
    if (organisation.isEmpty()) {
      return new Untrusted("certificate.organisation-number");
    }
    return new Trusted(organisation.get(), kind.get(), X509.rsaKey(leaf).orElseThrow());
  }
}
