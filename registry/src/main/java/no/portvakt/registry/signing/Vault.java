package no.portvakt.registry.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import no.portvakt.registry.internal.InstallationKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what the database must not know, by AES-256-GCM: with the key that is set, else with the
 * one in the file, which is made when it is first needed. All instances need the same.
 */
@Component
class Vault {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final InstallationKey key;

  Vault(
      @Value("${portvakt.token.encryption-key:}") String setting,
      @Value("${portvakt.token.key-file:.portvakt/token.key}") Path file) {
    key = new InstallationKey(setting, file, "seals signing keys");
  }

  /** Opens under the same label only, so that nothing sealed can take another's place. */
  byte[] seal(byte[] content, String label) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(content);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  byte[] open(byte[] sealed, String label) {
    var buffer = ByteBuffer.wrap(sealed);
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var content = new byte[buffer.remaining()];
    buffer.get(content);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(content);
    } catch (GeneralSecurityException another) {
      throw new IllegalStateException(
          "the signing key "
              + label
              + " was sealed with another key than portvakt.token.encryption-key or the one in"
              + " portvakt.token.key-file: set that one, or delete the row of signing_key");
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key.of("AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label.getBytes(UTF_8));
    return cipher;
  }
}
