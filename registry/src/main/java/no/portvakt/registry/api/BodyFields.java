package no.portvakt.registry.api;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which fields a body may have, by the names that they have in JSON.
 *
 * @param body what it is called
 * @param names those that are read
 * @param ignored those that may say anything
 * @param notKept those that may be there but say nothing
 */
record BodyFields(String body, Set<String> names, Set<String> ignored, Set<String> notKept) {

  private static final Pattern PRESENTABLE = Pattern.compile("[A-Za-z0-9_.-]{1,60}+");

  static BodyFields of(Class<?> type) {
    var body = Objects.requireNonNull(type.getAnnotation(Body.class));
    return new BodyFields(
        body.name(),
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(JsonProperty.class))
            .map(field -> field.getAnnotation(JsonProperty.class).value())
            .collect(toUnmodifiableSet()),
        Set.of(body.ignored()),
        Set.of(body.notKept()));
  }

  /** Refuses what would be lost silently, and texts that no field can hold. */
  void check(JsonNode body) {
    var problems = new ArrayList<Problem>();
    body.propertyStream()
        .forEach(member -> {
          var name = member.getKey();
          if (names.contains(name)) {
            problems.addAll(content(name, member.getValue()));
          } else if (notKept.contains(name)) {
            if (saysSomething(member.getValue())) {
              problems.add(Problem.in(name, "api.field-not-kept"));
            }
          } else if (!ignored.contains(name)) {
            problems.add(unknown(name));
          }
        });
    if (!problems.isEmpty()) {
      throw Refusal.of(Fault.INVALID, problems);
    }
  }

  private static Problem unknown(String name) {
    return PRESENTABLE.matcher(name).matches()
        ? Problem.in(name, "api.field-unknown", name)
        : Problem.of("api.field-unreadable");
  }

  private static List<Problem> content(String name, JsonNode value) {
    if (value.isArray() && value.valueStream().anyMatch(JsonNode::isNull)) {
      return List.of(Problem.in(name, "api.field-type"));
    }
    return value.isString()
        ? text(name, value)
        : value.valueStream().flatMap(element -> text(name, element).stream()).limit(1).toList();
  }

  private static List<Problem> text(String name, JsonNode value) {
    return value.isString() && !isStorable(value.stringValue())
        ? List.of(Problem.in(name, "api.field-characters"))
        : List.of();
  }

  /** PostgreSQL keeps no NUL, and half a surrogate pair is no character. */
  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  private static boolean saysSomething(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> false;
      case ARRAY, OBJECT -> !value.isEmpty();
      case STRING -> !value.stringValue().isEmpty();
      case BOOLEAN -> value.booleanValue();
      default -> true;
    };
  }
}
