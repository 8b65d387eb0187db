package no.portvakt.registry.api;

import java.util.ArrayList;
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
    if (text.indexOf(' ') >= 0) {
      throw malformed();
    }
    return Percent.decoded(text.replace('+', ' ')).orElseThrow(QueryString::malformed);
  }

  private static Refusal malformed() {
    return Refusal.of(Fault.INVALID, MALFORMED);
  }
}
