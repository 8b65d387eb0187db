package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text in one language, as Altinn's first API for delegation writes it. */
@Schema(name = "LanguageText")
record LanguageText(
    @JsonProperty("code") @Schema(description = "nb, nn or en.", example = "nb")
        @Nullable String code,
    @JsonProperty("value") @Schema(example = "Stedsnavn") @Nullable String value) {

  /** By language; each comes once. */
  static Map<String, String> byLanguage(String field, @Nullable List<LanguageText> texts) {
    var byLanguage = new TreeMap<String, String>();
    for (var text : texts == null ? List.<LanguageText>of() : texts) {
      if (text.code == null
          || byLanguage.put(text.code, Objects.requireNonNullElse(text.value, "")) != null) {
        throw Refusal.invalid(field, "violation.scheme.language");
      }
    }
    return byLanguage;
  }

  static List<LanguageText> of(Map<String, String> byLanguage) {
    return new TreeMap<>(byLanguage)
        .entrySet().stream().map(text -> new LanguageText(text.getKey(), text.getValue())).toList();
  }
}
