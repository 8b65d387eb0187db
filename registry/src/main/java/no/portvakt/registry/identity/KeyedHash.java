package no.portvakt.registry.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import no.portvakt.registry.internal.InstallationKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256. There are so few numbers that a plain hash of one is found in seconds; without the
 * key, which is not in the database, this one is not.
 */
@Component
class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MARK_BYTES = 8;

  private final InstallationKey key;

  KeyedHash(
      @Value("${portvakt.identity.key:}") String setting,
      @Value("${portvakt.identity.key-file:.portvakt/identity.key}") Path file) {
    key = new InstallationKey(setting, file, "hides national identity numbers");
  }

  byte[] of(IdentityNumber number) {
    return hmac(number.digits());
  }

  /** Tells keys apart, and nothing of the key; no number has letters. */
  byte[] mark() {
    return Arrays.copyOf(hmac("which key".getBytes(US_ASCII)), MARK_BYTES);
  }

  private byte[] hmac(byte[] message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key.of(ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
