package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import no.portvakt.registry.jose.Jws;
import no.portvakt.registry.jose.MalformedException;

/**
 * What must hold of whatever anybody sends as an assertion; Jazzer calls it. Text with a line break
 * is a header and claims, which are encoded first: no fuzzer gets far through base64.
 */
public final class AssertionFuzz {

  private static final long YEAR_10000 = 253_402_300_800L;

  private AssertionFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    check(new String(data, UTF_8));
  }

  static void check(String text) {
    int line = text.indexOf('\n');
    read(text);
    if (line >= 0) {
      read(part(text.substring(0, line)) + "." + part(text.substring(line + 1)) + ".AQID");
    }
  }

  private static void read(String compact) {
    try {
      checkRead(compact, Assertion.parse(compact));
    } catch (MalformedException refused) {
      require(!refused.what().isEmpty(), "refused without a reason");
      require(refused.what().length() < 100, "a reason that repeats what was sent");
    }
  }

  private static void checkRead(String compact, Assertion assertion) {
    var input = new String(assertion.jws().signingInput(), UTF_8);
    require(compact.startsWith(input + "."), "what is verified is not what was sent");
    require(Jws.ALGORITHMS.contains(assertion.jws().algorithm()), "another algorithm");
    require(assertion.kid().isEmpty() || assertion.x5c().isEmpty(), "both kid and x5c");
    require(!assertion.issuer().isEmpty() && !assertion.scopes().isEmpty(), "nothing asked for");
    require(assertion.issuedAt() >= 0 && assertion.issuedAt() < YEAR_10000, "no date");
    require(assertion.expires() >= 0 && assertion.expires() < YEAR_10000, "no date");
    require(assertion.singleUse().length == 32, "no hash");
    ClaimRules.resources(assertion)
        .forEach(uri -> require(uri.chars().allMatch(c -> c > 32 && c < 127), "no address"));
  }

  private static String part(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
