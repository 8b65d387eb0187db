package no.portvakt.registry.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import tools.jackson.databind.JsonNode;

/** Keys as JSON: one JWK, an array of them, or a set (RFC 7517, sections 4 and 5). */
record JwkText(List<JsonNode> jwks, boolean alone) {

  private static final Field WHOLE = Field.ONLY;

  /** None when the findings tell why. */
  static Optional<JwkText> read(String text, Findings findings) {
    var json = JsonText.read(text);
    if (json.isEmpty()) {
      findings.refuse(new Violation("key.json", WHOLE.self()));
    } else if (PrivateKeys.areIn(json.get())) {
      findings.refuse(KeyInput.privateKey());
    } else if (JsonText.hasDuplicateMembers(text)) {
      findings.refuse(new Violation("key.json.duplicate", WHOLE.self()));
    } else {
      return of(json.get(), findings);
    }
    return Optional.empty();
  }

  /** The keys that break no rule, by their place among all. */
  List<PublicKey> keys(Instant now, Findings findings) {
    return IntStream.range(0, jwks.size())
        .mapToObj(index -> new Jwk(jwks.get(index), field(index), now, findings).read())
        .flatMap(Optional::stream)
        .toList();
  }

  private Field field(int index) {
    return alone ? Field.ONLY : Field.of(index);
  }

  private static Optional<JwkText> of(JsonNode json, Findings findings) {
    if (json.isObject() && json.has("kty")) {
      return Optional.of(new JwkText(List.of(json), true));
    }
    var keys = json.isObject() ? json.path("keys") : json;
    if (keys.isArray()) {
      return Optional.of(new JwkText(List.copyOf(keys.values()), false));
    }
    findings.refuse(new Violation("key.json.shape", WHOLE.self()));
    return Optional.empty();
  }
}
