package no.portvakt.registry.key;

import static no.portvakt.registry.key.Der.BIT_STRING;
import static no.portvakt.registry.key.Der.INTEGER;
import static no.portvakt.registry.key.Der.OBJECT_IDENTIFIER;
import static no.portvakt.registry.key.Der.SEQUENCE;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.Optional;

/** What an RSA key is: modulus and public exponent. */
record RsaNumbers(BigInteger modulus, BigInteger exponent) {

  /** 1.2.840.113549.1.1.1, rsaEncryption (RFC 8017, appendix A.1). */
  private static final byte[] RSA = HexFormat.of().parseHex("2a864886f70d010101");

  static RsaNumbers of(RSAPublicKey key) {
    return new RsaNumbers(key.getModulus(), key.getPublicExponent());
  }

  /** Of a SubjectPublicKeyInfo (RFC 5280, section 4.1) that holds an RSA key. */
  static Optional<RsaNumbers> ofSubjectPublicKeyInfo(Der info) {
    return info.holds(SEQUENCE, BIT_STRING) && isRsa(info.values().getFirst())
        ? info.values().getLast().wholeBytes().flatMap(Der::of).flatMap(RsaNumbers::ofPkcs1)
        : Optional.empty();
  }

  /** Of an RSAPublicKey (RFC 8017, appendix A.1.1). */
  static Optional<RsaNumbers> ofPkcs1(Der key) {
    if (!key.holds(INTEGER, INTEGER)) {
      return Optional.empty();
    }
    var numbers = key.values();
    return numbers
        .getFirst()
        .positive()
        .flatMap(modulus ->
            numbers.getLast().positive().map(exponent -> new RsaNumbers(modulus, exponent)));
  }

  private static boolean isRsa(Der algorithm) {
    return algorithm.values().stream().limit(1).anyMatch(oid -> oid.is(OBJECT_IDENTIFIER, RSA));
  }
}
