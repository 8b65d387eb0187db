package no.portvakt.registry.key;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What people paste, and what must come of it; texts are used by others as {@code §name§}. */
record KeyVectors(
    Instant now, Map<String, String> texts, List<Refusal> refused, List<Acceptance> accepted) {

  /** Broken rules, each as {@code code field}. */
  record Refusal(String name, String input, List<String> violations) {

    @Override
    public String toString() {
      return name;
    }
  }

  record Acceptance(String name, String input, List<String> kids, List<String> advice) {

    @Override
    public String toString() {
      return name;
    }
  }

  static KeyVectors load() {
    InputStream json = KeyVectors.class.getResourceAsStream("/key-vectors.json");
    var raw = JsonMapper.shared().readValue(Objects.requireNonNull(json), KeyVectors.class);
    return new KeyVectors(
        raw.now,
        raw.texts,
        raw.refused.stream()
            .map(it -> new Refusal(it.name, raw.resolved(it.input), it.violations))
            .toList(),
        raw.accepted.stream()
            .map(it -> new Acceptance(it.name, raw.resolved(it.input), it.kids, it.advice))
            .toList());
  }

  String text(String name) {
    return resolved("§" + name + "§");
  }

  Stream<String> inputs() {
    return Stream.concat(
        refused.stream().map(Refusal::input), accepted.stream().map(Acceptance::input));
  }

  private String resolved(String input) {
    var resolved = input;
    while (resolved.contains("§")) {
      int start = resolved.indexOf('§');
      int end = resolved.indexOf('§', start + 1);
      var name = resolved.substring(start + 1, end);
      resolved = resolved.replace("§" + name + "§", Objects.requireNonNull(texts.get(name), name));
    }
    return resolved;
  }
}
