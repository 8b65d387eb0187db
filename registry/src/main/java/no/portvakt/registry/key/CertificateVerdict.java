package no.portvakt.registry.key;

import java.security.interfaces.RSAPublicKey;
import no.portvakt.registry.organisation.OrganisationNumber;

/** What a certificate is worth. */
public sealed interface CertificateVerdict {

  /** It is the organisation's, to sign with, and valid now. */
  record Trusted(OrganisationNumber organisation, CertificateKind kind, RSAPublicKey key)
      implements CertificateVerdict {}

  /**
   * It is not.
   *
   * @param code of the text that says why, as {@code certificate.expired}
   */
  record Untrusted(String code) implements CertificateVerdict {}
}
