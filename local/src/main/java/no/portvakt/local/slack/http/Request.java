package no.portvakt.local.slack.http;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;

/** A request, read whole. */
public record Request(
    String method, String path, String query, Map<String, String> headers, String text) {

  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  public boolean is(String contentType) {
    return header("Content-Type").filter(type -> type.startsWith(contentType)).isPresent();
  }

  public JsonObject json() {
    return Json.parseObject(text).orElseGet(JsonObject::new);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(form(query).get(name));
  }

  public static Map<String, String> form(String encoded) {
    var form = new LinkedHashMap<String, String>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
