package no.portvakt.local.slack.webapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.json.Json;

/** A call's arguments, whether they came as a form, as JSON or in the query. */
record Args(JsonObject json) {

  static Args of(Request request) {
    var all = new JsonObject();
    addForm(all, Request.form(request.query()));
    if (request.is("application/json")) {
      var body = Json.parseObject(request.text()).orElseThrow(() -> new ApiError("invalid_json"));
      body.entrySet().forEach(member -> all.add(member.getKey(), member.getValue()));
    } else if (request.is("application/x-www-form-urlencoded")) {
      addForm(all, Request.form(request.text()));
    }
    return new Args(all);
  }

  private static void addForm(JsonObject all, Map<String, String> form) {
    form.forEach((name, value) -> all.add(name, new JsonPrimitive(value)));
  }

  Optional<String> string(String name) {
    return Json.string(json, name).filter(value -> !value.isEmpty());
  }

  String string(String name, String otherwise) {
    return string(name).orElse(otherwise);
  }

  String must(String name) {
    return string(name)
        .orElseThrow(() -> ApiError.invalidArguments("missing required field: " + name));
  }

  boolean flag(String name) {
    return string(name).filter(value -> value.equals("true") || value.equals("1")).isPresent();
  }

  /** A JSON argument; in a form it is JSON written into a string. */
  Optional<JsonElement> tree(String name, String errorIfUnreadable) {
    var element = Json.member(json, name);
    if (element.filter(JsonElement::isJsonPrimitive).isEmpty()) {
      return element;
    }
    String text = element.get().getAsString();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Json.parse(text).orElseThrow(() -> new ApiError(errorIfUnreadable)));
  }

  JsonObject mustObject(String name) {
    return tree(name, "invalid_arguments")
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .orElseThrow(() -> ApiError.invalidArguments("missing required field: " + name));
  }
}
