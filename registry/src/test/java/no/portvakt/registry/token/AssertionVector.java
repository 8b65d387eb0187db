package no.portvakt.registry.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Something that is not quite an assertion; what makes it one is given. */
record AssertionVector(String name, JsonNode json) {

  static Stream<AssertionVector> all() {
    try (var file = AssertionVector.class.getResourceAsStream("/assertion-vectors.json")) {
      return JsonMapper.shared()
          .readTree(file.readAllBytes())
          .valueStream()
          .map(json -> new AssertionVector(json.get("name").stringValue(), json))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The good assertion but for what is wrong here, and correctly signed where it can be. */
  String spoil(Draft draft) {
    var good = draft.signed().split("\\.", -1);
    if (json.has("compact")) {
      return json.get("compact")
          .stringValue()
          .replace("{h}", good[0])
          .replace("{c}", good[1])
          .replace("{s}", good[2]);
    }
    var header = json.path("header").stringValue("$HEADER}");
    var claims = json.path("claims").stringValue("$CLAIMS}");
    return draft.signed(
        header.replace("$HEADER", open(draft.headerText())),
        claims.replace("$CLAIMS", open(draft.claimsText())));
  }

  /** An object to which members can be added. */
  static String open(String object) {
    return object.substring(0, object.length() - 1);
  }

  @Override
  public String toString() {
    return name;
  }
}
