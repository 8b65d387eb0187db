package no.portvakt.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a link that works once: 256 random bits, of which only the hash is ever stored. */
public record OneTimeToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static OneTimeToken random() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "OneTimeToken[hidden]";
  }
}
