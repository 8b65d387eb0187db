package no.portvakt.local.slack.http;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import no.portvakt.local.slack.json.Json;

/** What is sent back, if anything. */
public sealed interface Answer {

  record Full(int status, Map<String, String> headers, Bytes body) implements Answer {

    public Full with(String name, String value) {
      var more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Full(status, more, body);
    }

    public String text() {
      return body.text();
    }
  }

  /** Written piece by piece for as long as the writer likes. */
  record Streamed(String contentType, Writer writer) implements Answer {}

  /** The connection is cut without an answer. */
  record Dropped() implements Answer {}

  /** Writes a stream until it is done or the other side is gone. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  static Full json(int status, JsonElement body) {
    return bytes(
        status,
        "application/json; charset=utf-8",
        Json.write(body).getBytes(StandardCharsets.UTF_8));
  }

  static Full json(JsonElement body) {
    return json(200, body);
  }

  static Full text(int status, String body) {
    return bytes(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static Full bytes(int status, String contentType, byte[] body) {
    return new Full(status, Map.of("Content-Type", contentType), new Bytes(body));
  }
}
