package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its owner gave it: texts that may be anything.
 *
 * @param title by language
 * @param description by language
 * @param scopes names of scopes
 * @param resource the id of the scheme's resource in Altinn 3; none where Altinn is not asked
 */
public record SchemeForm(
    Map<String, String> title,
    Map<String, String> description,
    List<String> scopes,
    @Nullable String resource) {

  public SchemeForm {
    title = stripped(title);
    description = stripped(description);
    scopes = scopes.stream().map(String::strip).toList();
    resource = resource == null || resource.isBlank() ? null : resource.strip();
  }

  private static Map<String, String> stripped(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, text -> text.getValue().strip()));
  }
}
