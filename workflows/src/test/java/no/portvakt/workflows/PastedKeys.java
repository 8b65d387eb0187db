package no.portvakt.workflows;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** Keys as people paste them. */
final class PastedKeys {

  private PastedKeys() {}

  static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String jwk(String kid) {
    return jwk(kid, pair());
  }

  static String jwk(String kid, KeyPair pair) {
    return """
    {"kty":"RSA","e":"AQAB","use":"sig","alg":"RS256","kid":"%s","n":"%s"}\
    """
        .formatted(kid, base64(((RSAPublicKey) pair.getPublic()).getModulus()));
  }

  /** The private exponent of a pair, as it stands in a JWK. */
  static String secretOf(KeyPair pair) {
    return base64(((RSAPrivateKey) pair.getPrivate()).getPrivateExponent());
  }

  private static String base64(BigInteger number) {
    var bytes = number.toByteArray();
    var bare = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bare);
  }
}
