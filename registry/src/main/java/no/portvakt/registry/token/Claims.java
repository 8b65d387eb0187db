package no.portvakt.registry.token;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.portvakt.registry.jose.MalformedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a JSON object, of the types they must have; null is as good as none. */
record Claims(ObjectNode json) {

  /** Seconds since 1970 up to the year 9999, which every kind of date can hold. */
  private static final long LATEST = 253_402_300_799L;

  Optional<JsonNode> find(String name) {
    return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
  }

  String text(String name, int longest) {
    return optionalText(name, longest).orElseThrow(() -> missing(name));
  }

  /** Of at least one character. */
  Optional<String> optionalText(String name, int longest) {
    return find(name)
        .map(value -> {
          if (!value.isString()
              || value.stringValue().isEmpty()
              || value.stringValue().length() > longest) {
            throw new MalformedException(
                "%s must be a string of 1 to %d characters".formatted(name, longest));
          }
          return value.stringValue();
        });
  }

  /** One string, or several in an array; nothing when anything else is there. */
  Optional<List<String>> texts(String name) {
    return find(name)
        .map(value -> value.isArray() ? value.valueStream().toList() : List.of(value))
        .filter(values -> values.stream().allMatch(JsonNode::isString))
        .map(values -> values.stream().map(JsonNode::stringValue).toList());
  }

  long time(String name) {
    return optionalTime(name).orElseThrow(() -> missing(name));
  }

  /** NumericDate (RFC 7519, section 2), in whole seconds. */
  OptionalLong optionalTime(String name) {
    return find(name).stream().mapToLong(value -> seconds(name, value)).findAny();
  }

  private static long seconds(String name, JsonNode value) {
    // as a double it is exact within the limits, and never expensive
    double number = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
    if (number >= 0 && number <= LATEST && number == Math.rint(number)) {
      return (long) number;
    }
    throw new MalformedException(name + " must be a whole number of seconds since 1970");
  }

  private static MalformedException missing(String name) {
    return new MalformedException(name + " is missing");
  }

  @Override
  public String toString() {
    return "Claims[hidden]";
  }
}
