package no.portvakt.registry.key;

/**
 * Which certificates of organisations are trusted: by the issuers configured for an environment.
 */
public interface Certificates {

  /**
   * Judges a certificate as it stands in {@code x5c}. Only the leaf counts: issuers come from our
   * own configuration, never from the sender.
   *
   * @param leaf base64 (not base64url) of the DER form
   */
  CertificateVerdict judge(String environment, String leaf);
}
