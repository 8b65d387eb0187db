package no.portvakt.bot.transport;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An {@code application/x-www-form-urlencoded} body; split first, then decoded, and only once. */
final class FormBody {

  private FormBody() {}

  static Map<String, String> parse(String body) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : body.strip().split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (fields.putIfAbsent(name, value) != null) {
          throw new MalformedPayloadException("a field comes twice");
        }
      }
    }
    return fields;
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedPayloadException("a field is not percent-encoded");
    }
  }
}
