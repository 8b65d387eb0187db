package no.portvakt.registry.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An RSA key to verify signatures with, in its one form: {@code kty} RSA, {@code use} sig.
 *
 * @param kid 1 to 255 of A–Z, a–z, 0–9, dot, underscore and hyphen
 * @param algorithm RS256, RS384 or RS512
 * @param modulus {@code n} in canonical base64url; 2048 to 8192 bits
 * @param exponent {@code e} in canonical base64url
 * @param certificates {@code x5c}: the leaf alone, base64 DER; empty when no certificate locks it
 * @param thumbprint RFC 7638, SHA-256, base64url
 * @param expires {@code exp} as it was given, or when its certificate ends; none: as long as is
 *     allowed
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

  static PublicKey of(
      Optional<String> kid,
      String algorithm,
      RsaNumbers numbers,
      Optional<CertificateLock> lock,
      @Nullable Instant expires) {
    var modulus = Base64URL.encode(numbers.modulus());
    var exponent = Base64URL.encode(numbers.exponent());
    var thumbprint = thumbprint(new RSAKey.Builder(modulus, exponent).build());
    return new PublicKey(
        kid.orElse(thumbprint),
        algorithm,
        modulus.toString(),
        exponent.toString(),
        lock.map(CertificateLock::chain).orElse(List.of()),
        thumbprint,
        expires);
  }

  /** Whether the text can be the {@code kid} of a key. */
  public static boolean isKid(String text) {
    return Kid.isValid(text);
  }

  /** Whether it was given no id, so that anybody may call it something else. */
  public boolean isNamedByThumbprint() {
    return kid.equals(thumbprint);
  }

  public PublicKey named(String other) {
    return new PublicKey(other, algorithm, modulus, exponent, certificates, thumbprint, expires);
  }

  public PublicKey until(Instant end) {
    return new PublicKey(kid, algorithm, modulus, exponent, certificates, thumbprint, end);
  }

  /** The same for as long as is allowed. */
  public PublicKey withoutEnd() {
    return new PublicKey(kid, algorithm, modulus, exponent, certificates, thumbprint, null);
  }

  /** When it expires if it is registered now. */
  public Instant expiry(Instant now) {
    return expires == null ? Expiry.latest(now) : expires;
  }

  /** To verify with. */
  public RSAPublicKey rsa() {
    try {
      return new RSAKey.Builder(new Base64URL(modulus), new Base64URL(exponent))
          .build()
          .toRSAPublicKey();
    } catch (JOSEException broken) {
      throw new IllegalStateException("a key that was accepted is none", broken);
    }
  }

  /** Its members in the order that Digdir shows them, as JSON values. */
  public Map<String, Object> toJwk() {
    var jwk = new LinkedHashMap<String, Object>();
    jwk.put("kty", "RSA");
    jwk.put("e", exponent);
    jwk.put("use", "sig");
    jwk.put("kid", kid);
    jwk.put("alg", algorithm);
    jwk.put("n", modulus);
    if (!certificates.isEmpty()) {
      jwk.put("x5c", certificates);
    }
    if (expires != null) {
      jwk.put("exp", expires.getEpochSecond());
    }
    return jwk;
  }

  /** As people read it: a member on each line. */
  public String toJson() {
    return JwkJson.of(toJwk());
  }

  private static String thumbprint(RSAKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException noSha256) {
      throw new IllegalStateException("no thumbprint can be computed", noSha256);
    }
  }
}
