package no.portvakt.registry.support;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/** Public keys that nobody has the private half of: good enough to register. */
public final class Jwks {

  private static final Random RANDOM = new Random();

  private Jwks() {}

  /** A key of its own each time. */
  public static String jwk(String kid) {
    return jwk(kid, modulus());
  }

  public static String jwk(String kid, String modulus) {
    return """
    {"kty":"RSA","e":"AQAB","use":"sig","kid":"%s","alg":"RS256","n":"%s"}\
    """
        .formatted(kid, modulus);
  }

  public static String jwk(String kid, String modulus, long exp) {
    return """
    {"kty":"RSA","e":"AQAB","use":"sig","kid":"%s","alg":"RS256","n":"%s","exp":%d}\
    """
        .formatted(kid, modulus, exp);
  }

  /** Of 2048 bits, in base64url, and without factors below 752. */
  public static String modulus() {
    var modulus = new BigInteger(2_048, RANDOM).setBit(2_047).setBit(0);
    while (hasSmallFactor(modulus)) {
      modulus = modulus.add(BigInteger.TWO);
    }
    var bytes = modulus.toByteArray();
    // without the byte that keeps the sign
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(Arrays.copyOfRange(bytes, 1, bytes.length));
  }

  private static boolean hasSmallFactor(BigInteger number) {
    for (int factor = 3; factor < 752; factor += 2) {
      if (number.mod(BigInteger.valueOf(factor)).signum() == 0) {
        return true;
      }
    }
    return false;
  }
}
