package no.portvakt.registry.key;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Recognises what should never have left its owner's machine, in whole or in pieces: PEM of any
 * kind of private key, JWK with a private or secret member (RFC 7518, section 6), PuTTY, XML, and
 * base64 DER of PKCS#1, SEC 1, PKCS#8, PKCS#12 and Java's key stores.
 */
final class PrivateKeys {

  private static final Set<String> MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  private static final String NAMES = "(?:d|p|q|dp|dq|qi|oth|k)";

  /** JSON is looked through as text too, for it may be broken; quotes may be escaped. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:BEGIN|END)[A-Z0-9\\s]{1,40}PRIVATE\\s{1,9}KEY"
              + "|PRIVATE\\s{1,9}KEY\\s{0,9}[-\u2013\u2014\u2015]"
              + "|Private-Lines:|<(?:D|P|Q|DP|DQ|InverseQ)>"
              + ("|\"" + NAMES + "\\\\?\"\\s{0,99}:")
              + ("|(?<![A-Za-z0-9_\"])'?" + NAMES + "'?\\s{0,99}:\\s{0,99}[\"']"),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHITESPACE = Pattern.compile("\\s++|\\\\[rn]");

  /** Long enough for the header and the first members of any of the forms. */
  private static final int BEGINNING = 64;

  private PrivateKeys() {}

  static boolean areIn(String text) {
    return TEXT.matcher(text).find() || beginsLikeDer(text);
  }

  /** Names may be written with escapes, so they are looked at again when the text is read. */
  static boolean areIn(JsonNode node) {
    return node.propertyNames().stream().anyMatch(MEMBERS::contains)
        || node.values().stream().anyMatch(PrivateKeys::areIn)
        || (node.isString() && beginsLikeDer(node.asString()));
  }

  /** Whatever the text says it is. */
  static boolean beginsLikeDer(String base64) {
    var start = base64.substring(0, Math.min(base64.length(), 4 * BEGINNING));
    var packed = WHITESPACE.matcher(start).replaceAll("");
    return new DerBeginning(Base64Text.beginning(packed, BEGINNING)).isPrivate();
  }
}
