package no.portvakt.registry.key;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly. What the reader says of a mistake is dropped, for it quotes the text. */
final class JsonText {

  private static final int DEEPEST = 16;

  private static final JsonMapper READER = JsonMapper.builder(factory()).build();

  private static final JsonMapper READER_OF_UNIQUE_MEMBERS =
      JsonMapper.builder(factory()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonText() {}

  static Optional<JsonNode> read(String text) {
    return read(READER, text);
  }

  /** Of a text that can be read: which of two members counts, everybody decides differently. */
  static boolean hasDuplicateMembers(String text) {
    return read(READER_OF_UNIQUE_MEMBERS, text).isEmpty();
  }

  private static Optional<JsonNode> read(JsonMapper reader, String text) {
    try {
      return Optional.of(reader.readTree(text));
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        .build();
  }
}
