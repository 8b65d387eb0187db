package no.portvakt.bot.transport;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly, and finds its way in it. */
final class Json {

  private static final Gson STRICT =
      new GsonBuilder().setStrictness(Strictness.STRICT).serializeNulls().create();

  private Json() {}

  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedPayloadException("not UTF-8");
    }
  }

  static JsonObject object(String text) {
    try {
      if (STRICT.fromJson(text, JsonElement.class) instanceof JsonObject object) {
        return object;
      }
    } catch (JsonParseException e) {
      throw new MalformedPayloadException("not JSON");
    }
    throw new MalformedPayloadException("not a JSON object");
  }

  static String write(JsonElement element) {
    return STRICT.toJson(element);
  }

  /** What stands at the end of the path, if all of it is there. */
  static @Nullable JsonElement at(JsonObject object, String... path) {
    JsonElement here = object;
    for (var step : path) {
      here =
          switch (here) {
            case JsonObject in -> in.get(step);
            case JsonArray in when step.equals("0") && !in.isEmpty() -> in.get(0);
            case null, default -> null;
          };
    }
    return here == null || here.isJsonNull() ? null : here;
  }

  /** The text at the end of the path; what is no text counts as missing. */
  static @Nullable String text(JsonObject object, String... path) {
    var found = at(object, path);
    return found != null && found.isJsonPrimitive() && !found.getAsString().isEmpty()
        ? found.getAsString()
        : null;
  }

  static String need(JsonObject object, String... path) {
    var found = text(object, path);
    if (found == null) {
      throw new MalformedPayloadException("without " + String.join(".", path));
    }
    return found;
  }
}
