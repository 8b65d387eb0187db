package no.portvakt.registry.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import no.portvakt.registry.jose.Base64Url;

/** What a key is called when nobody has named it: RFC 7638, SHA-256, base64url. */
final class Thumbprint {

  private Thumbprint() {}

  static String of(RSAPublicKey key) {
    var members =
        "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
            .formatted(number(key.getPublicExponent()), number(key.getModulus()));
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(members.getBytes(US_ASCII));
      return Base64Url.encode(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** RFC 7518, section 2: without the sign that Java puts before. */
  static String number(BigInteger number) {
    var bytes = number.toByteArray();
    return Base64Url.encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }
}
