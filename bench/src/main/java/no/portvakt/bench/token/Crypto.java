package no.portvakt.bench.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.util.ServiceLoader;

/**
 * Who does the arithmetic of RS256: Amazon Corretto Crypto Provider where it is there and signs,
 * else the JDK.
 *
 * @param setting what makes the bot use the same, or else not start
 */
public record Crypto(String setting, Provider provider) {

  static final String ALGORITHM = "SHA256withRSA";

  private static final String CORRETTO = "AmazonCorrettoCryptoProvider";
  private static final int KEY_SIZE = 2048;

  public static Crypto here() throws GeneralSecurityException {
    for (var found : ServiceLoader.load(Provider.class)) {
      if (found.getName().equals(CORRETTO) && signs(found)) {
        return new Crypto("accp", found);
      }
    }
    return new Crypto("jdk", Signature.getInstance(ALGORITHM).getProvider());
  }

  /** Without its native library it is there, but knows nothing. */
  private static boolean signs(Provider provider) {
    return provider.getService("Signature", ALGORITHM) != null
        && provider.getService("KeyPairGenerator", "RSA") != null;
  }

  KeyPair newKeyPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA", provider);
    generator.initialize(KEY_SIZE);
    return generator.generateKeyPair();
  }

  @Override
  public String toString() {
    return provider.getName() + " " + provider.getVersionStr();
  }
}
