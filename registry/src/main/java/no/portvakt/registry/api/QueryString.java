package no.portvakt.registry.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, decoded once and strictly: what is encoded must be UTF-8 (RFC 3986,
 * section 2.5) and hold no control characters, and a parameter comes once.
 */
final class QueryString {

  static final int LONGEST = 4_096;

  private static final String MALFORMED = "api.query";
  private static final Set<String> REPEATABLE = Set.of("delegated_sources");

  private QueryString() {}

  /** By name, in the order they came. */
  static Map<String, List<String>> parse(@Nullable String query) {
    var parameters = new LinkedHashMap<String, List<String>>();
    if (query == null) {
      return parameters;
    }
    if (query.length() > LONGEST) {
      throw malformed();
    }
    for (var pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        add(parameters, pair);
      }
    }
    return parameters;
  }

  private static void add(Map<String, List<String>> parameters, String pair) {
    int equals = pair.indexOf('=');
    var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    var values = parameters.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!values.isEmpty() && !REPEATABLE.contains(name)) {
      throw Refusal.of(Fault.INVALID, "api.query-repeated");
    }
    values.add(decoded(equals < 0 ? "" : pair.substring(equals + 1)));
  }

  private static String decoded(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(octet(text, i + 1));
        i += 2;
      } else if (c > ' ' && c < 0x7f) {
        bytes.write(c == '+' ? ' ' : c);
      } else {
        throw malformed();
      }
    }
    return text(bytes.toByteArray());
  }

  private static int octet(String text, int start) {
    try {
      return HexFormat.fromHexDigits(text, start, start + 2);
    } catch (IllegalArgumentException | IndexOutOfBoundsException notHexadecimal) {
      throw malformed();
    }
  }

  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw malformed();
      }
      return text;
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static Refusal malformed() {
    return Refusal.of(Fault.INVALID, MALFORMED);
  }
}
