package no.portvakt.registry.key;

import java.util.Base64;
import java.util.Optional;

/** Base64 in its one form: without a stray character or bit (RFC 4648, sections 3.5 and 12). */
final class Base64Text {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private Base64Text() {}

  /** Of base64 with padding. */
  static Optional<byte[]> bytes(String text) {
    return decoded(Base64.getDecoder(), text).filter(bytes -> of(bytes).equals(text));
  }

  /** Of base64url without padding. */
  static Optional<byte[]> urlBytes(String text) {
    return decoded(Base64.getUrlDecoder(), text)
        .filter(bytes -> URL.encodeToString(bytes).equals(text));
  }

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes of what the text begins with, as far as it is base64 at all. */
  static byte[] beginning(String text, int most) {
    int end = 0;
    while (end < Math.min(text.length(), most) && isBase64(text.charAt(end))) {
      end++;
    }
    return decoded(Base64.getDecoder(), text.substring(0, end - end % 4))
        .orElseGet(() -> new byte[0]);
  }

  private static boolean isBase64(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == '+' || c == '/';
  }

  private static Optional<byte[]> decoded(Base64.Decoder decoder, String text) {
    try {
      return Optional.of(decoder.decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
