package no.portvakt.registry.token;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.jose.MalformedException;

/**
 * An {@code application/x-www-form-urlencoded} body: split first, then decoded, and only once. A
 * field comes once, and one without a value counts as left out (RFC 6749, section 3.2).
 */
final class Form {

  private final Map<String, String> fields = new HashMap<>();

  private Form() {}

  static Form parse(byte[] body) {
    var form = new Form();
    int start = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '&') {
        form.add(Arrays.copyOfRange(body, start, i));
        start = i + 1;
      }
    }
    return form;
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  private void add(byte[] pair) {
    if (pair.length == 0) {
      return;
    }
    int equals = 0;
    while (equals < pair.length && pair[equals] != '=') {
      equals++;
    }
    var name = decoded(pair, 0, equals);
    var value = decoded(pair, Math.min(equals + 1, pair.length), pair.length);
    if (fields.putIfAbsent(name, value) != null) {
      throw new MalformedException("a field comes twice");
    }
  }

  private static String decoded(byte[] pair, int from, int to) {
    var bytes = new ByteArrayOutputStream(to - from);
    for (int i = from; i < to; i++) {
      if (pair[i] == '%') {
        bytes.write(i + 2 < to ? digit(pair[i + 1]) << 4 | digit(pair[i + 2]) : digit('%'));
        i += 2;
      } else {
        bytes.write(pair[i] == '+' ? ' ' : pair[i]);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int digit(int character) {
    int digit = character < 128 ? Character.digit(character, 16) : -1;
    if (digit < 0) {
      throw new MalformedException("a field is not percent-encoded");
    }
    return digit;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw new MalformedException("a field is not UTF-8");
    }
  }
}
