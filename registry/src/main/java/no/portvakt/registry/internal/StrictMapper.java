package no.portvakt.registry.internal;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what strangers send as JSON: no member twice, nothing behind it, nothing without end. */
public final class StrictMapper {

  private static final int LONGEST_NUMBER = 30;

  private StrictMapper() {}

  /**
   * A mapper to be built.
   *
   * @param deepest how many levels of objects and arrays there may be
   */
  public static JsonMapper.Builder builder(int deepest) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
