package no.portvakt.registry.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * 32 secret bytes of this installation: those that are set, else those in a file, which is made
 * when it is first needed. All instances need the same.
 */
public final class InstallationKey {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String setting;
  private final Path file;
  private final String purpose;
  private byte @Nullable [] bytes;

  /**
   * @param setting in base64; blank where the file counts
   * @param purpose what the key does, for whoever set something else
   */
  public InstallationKey(String setting, Path file, String purpose) {
    this.setting = setting;
    this.file = file;
    this.purpose = purpose;
  }

  public synchronized SecretKey of(String algorithm) {
    if (bytes == null) {
      bytes =
          parsed(
              setting.isBlank() ? OwnersFile.readOrCreate(file, InstallationKey::newKey) : setting);
    }
    return new SecretKeySpec(bytes, algorithm);
  }

  private byte[] parsed(String base64) {
    try {
      var decoded = Base64.getDecoder().decode(base64.strip());
      if (decoded.length == BYTES) {
        return decoded;
      }
    } catch (IllegalArgumentException unreadable) {
      // said below, without what the exception repeats of the key
    }
    throw new IllegalStateException("the key that " + purpose + " is not 32 bytes in base64");
  }

  private static String newKey() {
    var random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Base64.getEncoder().encodeToString(random) + "\n";
  }
}
