package no.portvakt.registry.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a mailed link: 256 random bits, of which only the hash is ever stored. */
public record ConfirmationToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static ConfirmationToken random() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new ConfirmationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "ConfirmationToken[hidden]";
  }
}
