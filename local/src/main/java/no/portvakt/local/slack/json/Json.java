package no.portvakt.local.slack.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and builds JSON trees; every reader tolerates a missing or wrongly typed member. */
public final class Json {

  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  /** An object of alternating names and values; a value may be JSON, a list, a map or plain. */
  public static JsonObject of(@Nullable Object... pairs) {
    var object = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      object.add(String.valueOf(pairs[i]), tree(pairs[i + 1]));
    }
    return object;
  }

  public static JsonElement tree(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case JsonElement element -> element;
      case Iterable<?> items -> {
        var array = new JsonArray();
        items.forEach(item -> array.add(tree(item)));
        yield array;
      }
      case Map<?, ?> map -> {
        var object = new JsonObject();
        map.forEach((name, member) -> object.add(String.valueOf(name), tree(member)));
        yield object;
      }
      default -> GSON.toJsonTree(value);
    };
  }

  public static String write(JsonElement element) {
    return GSON.toJson(element);
  }

  public static Optional<JsonElement> parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(text));
    } catch (JsonSyntaxException e) {
      return Optional.empty();
    }
  }

  public static Optional<JsonObject> parseObject(@Nullable String text) {
    return parse(text).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  public static Optional<JsonElement> member(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name)).filter(element -> !element.isJsonNull());
  }

  public static Optional<String> string(JsonObject object, String name) {
    return member(object, name).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
  }

  public static String string(JsonObject object, String name, String otherwise) {
    return string(object, name).orElse(otherwise);
  }

  public static boolean bool(JsonObject object, String name) {
    return string(object, name).map(Boolean::parseBoolean).orElse(false);
  }

  public static Optional<Integer> integer(JsonObject object, String name) {
    return string(object, name).flatMap(Json::toInteger);
  }

  public static int integer(JsonObject object, String name, int otherwise) {
    return integer(object, name).orElse(otherwise);
  }

  private static Optional<Integer> toInteger(String text) {
    try {
      return Optional.of((int) Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  public static Optional<JsonObject> object(JsonObject object, String name) {
    return member(object, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  public static JsonObject objectOrEmpty(JsonObject object, String name) {
    return object(object, name).orElseGet(JsonObject::new);
  }

  public static JsonArray array(JsonObject object, String name) {
    return member(object, name)
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .orElseGet(JsonArray::new);
  }

  public static Stream<JsonObject> objects(JsonObject object, String name) {
    return objects(array(object, name));
  }

  public static Stream<JsonObject> objects(Iterable<JsonElement> elements) {
    return StreamSupport.stream(elements.spliterator(), false)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  public static List<String> strings(JsonObject object, String name) {
    return StreamSupport.stream(array(object, name).spliterator(), false)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }

  public static Collector<JsonElement, JsonArray, JsonArray> toArray() {
    return Collector.of(
        JsonArray::new,
        JsonArray::add,
        (left, right) -> {
          left.addAll(right);
          return left;
        });
  }
}
