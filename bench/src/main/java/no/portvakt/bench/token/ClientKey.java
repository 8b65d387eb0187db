package no.portvakt.bench.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** What the one client of all endpoints signs with: RS256, 2048 bits. */
public final class ClientKey {

  public static final String KID = "bench";

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER = encode("{\"kid\":\"%s\",\"alg\":\"RS256\"}".formatted(KID));

  private final Crypto crypto;
  private final KeyPair pair;

  private ClientKey(Crypto crypto, KeyPair pair) {
    this.crypto = crypto;
    this.pair = pair;
  }

  public static ClientKey of(Crypto crypto) throws GeneralSecurityException {
    return new ClientKey(crypto, crypto.newKeyPair());
  }

  /** A JWS in compact form. */
  String sign(String claims) throws GeneralSecurityException {
    var input = HEADER + "." + encode(claims);
    return input + "." + BASE64URL.encodeToString(signature(input.getBytes(US_ASCII)));
  }

  byte[] signature(byte[] input) throws GeneralSecurityException {
    var signature = Signature.getInstance(Crypto.ALGORITHM, crypto.provider());
    signature.initSign(pair.getPrivate());
    signature.update(input);
    return signature.sign();
  }

  boolean verifies(byte[] input, byte[] signed) throws GeneralSecurityException {
    var signature = Signature.getInstance(Crypto.ALGORITHM, crypto.provider());
    signature.initVerify(pair.getPublic());
    signature.update(input);
    return signature.verify(signed);
  }

  /** In base64url. */
  public String modulus() {
    return number(((RSAPublicKey) pair.getPublic()).getModulus());
  }

  /** In base64url. */
  public String exponent() {
    return number(((RSAPublicKey) pair.getPublic()).getPublicExponent());
  }

  /** The public part (RFC 7517). */
  String jwks() {
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","e":"%s","n":"%s"}]}\
    """
        .formatted(KID, exponent(), modulus());
  }

  private static String encode(String text) {
    return BASE64URL.encodeToString(text.getBytes(UTF_8));
  }

  /** RFC 7518, section 2: without the sign that Java puts before. */
  private static String number(BigInteger number) {
    var bytes = number.toByteArray();
    return BASE64URL.encodeToString(
        bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }
}
