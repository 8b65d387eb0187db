package no.portvakt.registry.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The details of an entry in their one form: a JSON object with sorted keys, in UTF-8. */
final class Details {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final byte[] canonical;

  Details(byte[] canonical) {
    this.canonical = canonical.clone();
  }

  static Details of(Map<String, String> details) {
    return new Details(JSON.writeValueAsString(new TreeMap<>(details)).getBytes(UTF_8));
  }

  byte[] bytes() {
    return canonical.clone();
  }
}
