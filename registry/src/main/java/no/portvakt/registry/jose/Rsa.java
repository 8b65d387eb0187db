package no.portvakt.registry.jose;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Signs and verifies with RSASSA-PKCS1-v1_5 (RFC 7518, section 3.3). */
@Component
public class Rsa {

  /** Of the keys that we sign with, in bits. */
  public static final int OWN_KEY_SIZE = 2048;

  private static final int SMALLEST_KEY = 2_048;
  private static final int LARGEST_KEY = 8_192;
  private static final String ALGORITHM = "RSA";
  private static final int REMEMBERED = 10_000;

  private record Numbers(BigInteger modulus, BigInteger exponent) {}

  private final CryptoProvider provider;
  private final Map<Numbers, RSAPublicKey> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Numbers, RSAPublicKey> eldest) {
              return size() > REMEMBERED;
            }
          });

  Rsa(CryptoProvider provider) {
    this.provider = provider;
  }

  /** Keys that are too small to be trusted, or too large to be worked with, verify nothing. */
  public boolean verifies(Jws jws, RSAPublicKey key) {
    int size = key.getModulus().bitLength();
    return size >= SMALLEST_KEY && size <= LARGEST_KEY && fits(jws, key);
  }

  private boolean fits(Jws jws, RSAPublicKey key) {
    try {
      var signature = signature(jws.algorithm());
      signature.initVerify(key(key.getModulus(), key.getPublicExponent()));
      signature.update(jws.signingInput());
      return signature.verify(jws.signature());
    } catch (InvalidKeyException | InvalidKeySpecException | SignatureException doesNotFit) {
      return false;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The key with these numbers, in base64url. */
  public RSAPublicKey key(String modulus, String exponent) {
    try {
      return key(number(modulus), number(exponent));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key that was registered is none");
    }
  }

  public RSAPublicKey key(byte[] encoded) {
    try {
      return (RSAPublicKey) keys().generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a signing key's public part is none");
    }
  }

  public PrivateKey privateKey(byte[] encoded) {
    try {
      return keys().generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException impossible) {
      // without the cause, which might repeat some of it
      throw new IllegalStateException("a signing key's private part is none");
    }
  }

  public KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance(ALGORITHM, provider.get());
      generator.initialize(OWN_KEY_SIZE);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** By RS256. */
  public byte[] sign(byte[] input, PrivateKey key) {
    try {
      var signature = signature("RS256");
      signature.initSign(key);
      signature.update(input);
      return signature.sign();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** As the provider has it: it would translate another's key at each use. */
  private RSAPublicKey key(BigInteger modulus, BigInteger exponent)
      throws GeneralSecurityException {
    var numbers = new Numbers(modulus, exponent);
    var known = remembered.get(numbers);
    if (known != null) {
      return known;
    }
    var key = (RSAPublicKey) keys().generatePublic(new RSAPublicKeySpec(modulus, exponent));
    remembered.put(numbers, key);
    return key;
  }

  private KeyFactory keys() throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM, provider.get());
  }

  private Signature signature(String algorithm) throws GeneralSecurityException {
    return Signature.getInstance("SHA" + algorithm.substring(2) + "withRSA", provider.get());
  }

  private static BigInteger number(String base64Url) {
    return new BigInteger(1, Base64Url.decode(base64Url));
  }
}
