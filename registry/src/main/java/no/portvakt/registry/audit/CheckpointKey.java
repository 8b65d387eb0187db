package no.portvakt.registry.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import no.portvakt.registry.internal.OwnersFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key that signs checkpoints: the one that is set, else the one in the file, which is
 * made when it is first needed. Never in the database, or whoever rewrites that could sign it.
 */
@Component
class CheckpointKey {

  private static final String ALGORITHM = "Ed25519";
  private static final Pattern PEM_LINES = Pattern.compile("-----[A-Z ]+-----|\\s");

  private final String setting;
  private final Path file;
  private @Nullable PrivateKey key;

  CheckpointKey(
      @Value("${portvakt.audit.signing-key:}") String setting,
      @Value("${portvakt.audit.key-file:.portvakt/audit.key}") Path file) {
    this.setting = setting;
    this.file = file;
  }

  String sign(String statement) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key());
      signature.update(statement.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("the key for audit checkpoints cannot sign", unusable);
    }
  }

  /** Ed25519 is deterministic: the same key signs the same statement the same way. */
  boolean signed(String statement, String signature) {
    return MessageDigest.isEqual(sign(statement).getBytes(US_ASCII), signature.getBytes(US_ASCII));
  }

  private synchronized PrivateKey key() {
    if (key == null) {
      key =
          parsed(
              setting.isBlank() ? OwnersFile.readOrCreate(file, CheckpointKey::newKey) : setting);
    }
    return key;
  }

  private static PrivateKey parsed(String pem) {
    try {
      var der = Base64.getDecoder().decode(PEM_LINES.matcher(pem).replaceAll(""));
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("the key for audit checkpoints is no PKCS#8 Ed25519 key");
    }
  }

  private static String newKey() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var base64 = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
      return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
