package no.portvakt.registry.key;

import java.math.BigInteger;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;

/**
 * Which RSA keys are good enough: 2048 bits is Digdir's least, 8192 our own most, for one has to
 * verify with them; small factors are looked for up to the bound of NIST SP 800-89, section 5.3.3.
 */
final class RsaRules {

  private static final int SHORTEST = 2_048;
  private static final int LONGEST = 8_192;

  /** The JDK and OpenSSL verify with no more where the modulus has over 3072 bits. */
  private static final int LONGEST_EXPONENT = 64;

  private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65_537);

  private static final BigInteger SMALL_PRIMES =
      IntStream.rangeClosed(3, 752)
          .mapToObj(BigInteger::valueOf)
          .filter(number -> number.isProbablePrime(50))
          .reduce(BigInteger.ONE, BigInteger::multiply);

  private RsaRules() {}

  static void check(RsaNumbers key, Field at, Findings findings) {
    checkModulus(key.modulus(), at.member("n"), findings);
    checkExponent(key.exponent(), at.member("e"), findings);
  }

  static boolean allow(RsaNumbers key) {
    var findings = new Findings();
    check(key, Field.ONLY, findings);
    return findings.count() == 0;
  }

  private static void checkModulus(BigInteger modulus, String field, Findings findings) {
    if (modulus.bitLength() < SHORTEST) {
      findings.refuse(new Violation("key.modulus.too-short", field));
    } else if (modulus.bitLength() > LONGEST) {
      findings.refuse(new Violation("key.modulus.too-long", field));
    } else if (!modulus.testBit(0) || !modulus.gcd(SMALL_PRIMES).equals(BigInteger.ONE)) {
      findings.refuse(new Violation("key.modulus.factors", field));
    } else if (Roca.marks(modulus)) {
      findings.refuse(new Violation("key.modulus.roca", field));
    }
  }

  private static void checkExponent(BigInteger exponent, String field, Findings findings) {
    if (!exponent.testBit(0) || exponent.bitLength() < 2) {
      findings.refuse(new Violation("key.exponent.unsafe", field));
    } else if (exponent.bitLength() > LONGEST_EXPONENT) {
      findings.refuse(new Violation("key.exponent.too-large", field));
    } else if (!exponent.equals(USUAL_EXPONENT)) {
      findings.advise(new Violation("key.exponent.unusual", field));
    }
  }
}
