package no.portvakt.registry.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoded text (RFC 3986, section 2.1), read in the one way that there is. */
final class Percent {

  private Percent() {}

  /** None when it is not printable ASCII that encodes UTF-8 without control characters. */
  static Optional<String> decoded(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f) {
        return Optional.empty();
      }
      if (c == '%') {
        int octet = octet(text, i + 1);
        if (octet < 0) {
          return Optional.empty();
        }
        bytes.write(octet);
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return utf8(bytes.toByteArray())
        .filter(read -> read.chars().noneMatch(Character::isISOControl));
  }

  private static int octet(String text, int start) {
    try {
      return HexFormat.fromHexDigits(text, start, start + 2);
    } catch (IllegalArgumentException | IndexOutOfBoundsException notHexadecimal) {
      return -1;
    }
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
