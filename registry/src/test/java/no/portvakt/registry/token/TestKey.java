package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A key pair of a client in a test; it signs by the JDK alone. */
record TestKey(String kid, KeyPair pair) {

  private static final KeyPair FIRST = generated();
  private static final KeyPair SECOND = generated();

  static TestKey first() {
    return new TestKey("first", FIRST);
  }

  static TestKey second() {
    return new TestKey("second", SECOND);
  }

  /** Of 8192 bits, and from a file, for making one takes long. */
  static TestKey large() {
    try (var file = TestKey.class.getResourceAsStream("/rsa-8192-for-tests.b64")) {
      var der = Base64.getMimeDecoder().decode(file.readAllBytes());
      var factory = KeyFactory.getInstance("RSA");
      var key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der));
      var numbers = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      return new TestKey("large", new KeyPair(factory.generatePublic(numbers), key));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) pair.getPublic();
  }

  String modulus() {
    return base64Url(publicKey().getModulus());
  }

  String exponent() {
    return base64Url(publicKey().getPublicExponent());
  }

  byte[] sign(String algorithm, String input) {
    try {
      var signature = Signature.getInstance("SHA" + algorithm.substring(2) + "withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(input.getBytes(US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair generated() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64Url(BigInteger number) {
    var bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
