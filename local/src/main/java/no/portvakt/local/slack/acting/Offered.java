package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.portvakt.local.slack.json.Json;

/** The options that the app has suggested to a user, by their value. */
final class Offered {

  private record Key(String user, String value) {}

  private final Map<Key, JsonObject> options = new ConcurrentHashMap<>();

  void add(String user, JsonObject option) {
    options.put(new Key(user, Json.string(option, "value", "")), option);
  }

  Function<String, Optional<JsonObject>> to(String user) {
    return value -> Optional.ofNullable(options.get(new Key(user, value)));
  }
}
