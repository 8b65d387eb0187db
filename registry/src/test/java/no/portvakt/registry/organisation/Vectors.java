package no.portvakt.registry.organisation;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The organisation numbers that everybody's check must agree on. */
record Vectors(List<String> valid, List<String> invalid, List<String> noCheckDigitExists) {

  static Vectors load() {
    InputStream json = Vectors.class.getResourceAsStream("/orgno-vectors.json");
    return JsonMapper.shared().readValue(Objects.requireNonNull(json), Vectors.class);
  }
}
