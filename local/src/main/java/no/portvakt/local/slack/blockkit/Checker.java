package no.portvakt.local.slack.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.local.slack.json.Json;

/** Compares raw JSON with a rule and collects what is wrong in Slack's words. */
final class Checker {

  private final List<Finding> findings = new ArrayList<>();

  static List<Finding> check(Rule rule, JsonElement element, String pointer) {
    var checker = new Checker();
    checker.visit(rule, element, pointer);
    return List.copyOf(checker.findings);
  }

  private void visit(Rule rule, JsonElement element, String pointer) {
    switch (rule) {
      case Rule.Any any -> {}
      case Rule.Bool bool ->
          expect(
              isPrimitive(element) && element.getAsJsonPrimitive().isBoolean(),
              "must be a boolean",
              pointer);
      case Rule.Num num -> number(num, element, pointer);
      case Rule.Str str -> string(str, element, pointer);
      case Rule.OneOf oneOf ->
          expect(
              isString(element) && oneOf.values().contains(element.getAsString()),
              "must be a valid enum value",
              pointer);
      case Rule.Text text -> text(text, element, pointer);
      case Rule.Items items -> items(items, element, pointer);
      case Rule.Shape shape -> shape(shape, element, pointer);
      case Rule.ByType byType -> byType(byType, element, pointer);
    }
  }

  private void number(Rule.Num rule, JsonElement element, String pointer) {
    if (!isPrimitive(element) || !element.getAsJsonPrimitive().isNumber()) {
      add("must be an integer", pointer);
      return;
    }
    double value = element.getAsDouble();
    expect(value >= rule.min(), "must be greater than or equal to " + rule.min(), pointer);
    expect(value <= rule.max(), "must be less than or equal to " + rule.max(), pointer);
  }

  private void string(Rule.Str rule, JsonElement element, String pointer) {
    if (!isString(element)) {
      add("must be a string", pointer);
      return;
    }
    length(element.getAsString(), rule.min(), rule.max(), pointer);
  }

  /** Counted in code points: whether Slack counts these or UTF-16 units is not settled. */
  private void length(String text, int min, int max, String pointer) {
    int length = text.codePointCount(0, text.length());
    expect(length >= min, "must be more than " + (min - 1) + " characters", pointer);
    expect(length <= max, "must be less than " + (max + 1) + " characters", pointer);
  }

  private void text(Rule.Text rule, JsonElement element, String pointer) {
    if (!element.isJsonObject()) {
      add("must provide an object", pointer);
      return;
    }
    var text = element.getAsJsonObject();
    String type = Json.string(text, "type", "");
    boolean known = type.equals("plain_text") || (rule.markdown() && type.equals("mrkdwn"));
    expect(known, "unsupported type: " + type, pointer + "/type");
    var allowed =
        Rule.Shape.empty()
            .must("type", new Rule.Any())
            .must("text", new Rule.Str(1, rule.max()))
            .may(type.equals("mrkdwn") ? "verbatim" : "emoji", new Rule.Bool());
    shape(allowed, text, pointer);
  }

  private void items(Rule.Items rule, JsonElement element, String pointer) {
    if (!element.isJsonArray()) {
      add("must be an array", pointer);
      return;
    }
    JsonArray array = element.getAsJsonArray();
    expect(array.size() >= rule.min(), "must have at least " + rule.min() + " items", pointer);
    expect(array.size() <= rule.max(), "no more than " + rule.max() + " items allowed", pointer);
    for (int i = 0; i < array.size(); i++) {
      visit(rule.item(), array.get(i), pointer + "/" + i);
    }
  }

  private void byType(Rule.ByType rule, JsonElement element, String pointer) {
    if (!element.isJsonObject()) {
      add("must provide an object", pointer);
      return;
    }
    JsonObject object = element.getAsJsonObject();
    var type = Json.string(object, "type");
    if (type.isEmpty()) {
      add("missing required field: type", pointer);
      return;
    }
    var shape = rule.shapes().get(type.get());
    if (shape == null) {
      add("unsupported type: " + type.get(), pointer + "/type");
      return;
    }
    shape(shape.must("type", new Rule.Any()), object, pointer);
  }

  private void shape(Rule.Shape shape, JsonElement element, String pointer) {
    if (!element.isJsonObject()) {
      add("must provide an object", pointer);
      return;
    }
    JsonObject object = element.getAsJsonObject();
    shape
        .members()
        .forEach((name, member) ->
            Json.member(object, name)
                .ifPresentOrElse(
                    value -> visit(member.rule(), value, pointer + "/" + name),
                    () -> expect(!member.required(), "missing required field: " + name, pointer)));
    object.keySet().stream()
        .filter(name -> !shape.members().containsKey(name))
        .forEach(name -> add("invalid additional property: " + name, pointer));
    expect(
        shape.either().isEmpty() || shape.either().stream().anyMatch(object::has),
        "must provide one of: " + String.join(", ", shape.either()),
        pointer);
  }

  private void expect(boolean right, String otherwise, String pointer) {
    if (!right) {
      add(otherwise, pointer);
    }
  }

  private void add(String message, String pointer) {
    findings.add(new Finding(message, pointer));
  }

  private static boolean isPrimitive(JsonElement element) {
    return element.isJsonPrimitive();
  }

  private static boolean isString(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
  }
}
