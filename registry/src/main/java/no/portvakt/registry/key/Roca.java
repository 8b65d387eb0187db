package no.portvakt.registry.key;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/**
 * Recognises moduli that Infineon's flawed library made and that can be factored (CVE-2017-15361).
 * Its primes are {@code k·M + 65537^a mod M}, where M is a product of the first primes, so modulo
 * each of these the modulus is a power of 65537 too: Nemec et al., The Return of Coppersmith's
 * Attack, CCS 2017.
 */
final class Roca {

  /** Those that divide M for every length of key. */
  private static final List<Integer> PRIMES =
      List.of(
          3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89,
          97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167);

  private static final List<BitSet> POWERS = PRIMES.stream().map(Roca::powers).toList();

  private Roca() {}

  static boolean marks(BigInteger modulus) {
    for (int i = 0; i < PRIMES.size(); i++) {
      int rest = modulus.mod(BigInteger.valueOf(PRIMES.get(i))).intValue();
      if (!POWERS.get(i).get(rest)) {
        return false;
      }
    }
    return true;
  }

  private static BitSet powers(int prime) {
    var powers = new BitSet(prime);
    for (int power = 1; !powers.get(power); power = power * (65_537 % prime) % prime) {
      powers.set(power);
    }
    return powers;
  }
}
