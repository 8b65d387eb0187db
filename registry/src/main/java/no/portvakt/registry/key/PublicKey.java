package no.portvakt.registry.key;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RSA key to verify signatures with, in its one form: {@code kty} RSA, {@code use} sig.
 *
 * @param kid 1 to 255 of A–Z, a–z, 0–9, dot, underscore and hyphen
 * @param algorithm RS256, RS384 or RS512
 * @param modulus {@code n} in canonical base64url; 2048 to 8192 bits
 * @param exponent {@code e} in canonical base64url
 * @param certificates {@code x5c}: the leaf first, base64 DER; empty when no certificate locks it
 * @param thumbprint RFC 7638, SHA-256, base64url
 * @param expires {@code exp} as it was given; none: as long as is allowed
 */
public record PublicKey(
    String kid,
    String algorithm,
    String modulus,
    String exponent,
    List<String> certificates,
    String thumbprint,
    @Nullable Instant expires) {

  public PublicKey {
    certificates = List.copyOf(certificates);
  }
}
