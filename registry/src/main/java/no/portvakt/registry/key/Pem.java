package no.portvakt.registry.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The textual encoding of RFC 7468, read as leniently as it is certain: line ends may be spaces or
 * the letters {@code \n}, the dashes of the frame may be typographic, and text may stand outside.
 */
final class Pem {

  private static final String DASHES = "[-\u2013\u2014\u2015]";

  private static final Pattern BEGIN = Pattern.compile(DASHES + "{2,5}\\s{0,9}BEGIN\\s");

  private static final Pattern BLOCK =
      Pattern.compile(
          BEGIN.pattern()
              + ("([A-Z0-9\\s]{1,40}+)" + DASHES + "{2,5}+")
              + "([^-\u2013\u2014\u2015]*+)"
              + (DASHES + "{2,5}+\\s{0,9}END\\s([A-Z0-9\\s]{1,40}+)" + DASHES + "{2,5}+"));

  private static final Pattern PACKING = Pattern.compile("\\s++|\\\\[rn]");

  private Pem() {}

  static boolean isIn(String text) {
    return BEGIN.matcher(text).find();
  }

  static boolean framesPrivateKey(String text) {
    return BLOCK
        .matcher(text)
        .results()
        .map(block -> block.group(2))
        .anyMatch(PrivateKeys::beginsLikeDer);
  }

  /** None when anything in a frame is not what the frame says. */
  static Optional<List<DerKey>> keys(String text) {
    var keys = new ArrayList<DerKey>();
    var block = BLOCK.matcher(text);
    while (block.find()) {
      var label = label(block.group(1));
      if (!label.equals(label(block.group(3)))) {
        return Optional.empty();
      }
      Base64Text.bytes(packed(block.group(2))).flatMap(der -> key(label, der)).ifPresent(keys::add);
    }
    return keys.size() == BEGIN.matcher(text).results().count()
        ? Optional.of(List.copyOf(keys))
        : Optional.empty();
  }

  static String packed(String base64) {
    return PACKING.matcher(base64).replaceAll("");
  }

  private static Optional<DerKey> key(String label, byte[] der) {
    return switch (label) {
      case "PUBLIC KEY" -> Der.of(der).flatMap(DerKey::subjectPublicKeyInfo);
      case "RSA PUBLIC KEY" -> Der.of(der).flatMap(DerKey::pkcs1);
      case "CERTIFICATE", "X509 CERTIFICATE" -> DerKey.certificate(der);
      default -> Optional.empty();
    };
  }

  private static String label(String text) {
    return PACKING.matcher(text.strip()).replaceAll(" ");
  }
}
