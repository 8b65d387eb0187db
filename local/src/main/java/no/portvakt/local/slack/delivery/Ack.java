package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;
import org.jspecify.annotations.Nullable;

/** What the app answered, or what Slack calls its silence. */
public record Ack(int status, Map<String, String> headers, String body, @Nullable String error) {

  static final String TIMEOUT = "operation_timeout";
  static final String FAILED = "dispatch_failed";

  static Ack failed(String error) {
    return new Ack(0, Map.of(), "", error);
  }

  static Ack answered(int status, Map<String, String> headers, String body) {
    boolean good = status >= 200 && status < 300;
    return new Ack(status, headers, body, good ? null : FAILED);
  }

  public boolean ok() {
    return error == null;
  }

  public Optional<String> problem() {
    return Optional.ofNullable(error);
  }

  public JsonObject json() {
    return Json.parseObject(body).orElseGet(JsonObject::new);
  }

  Ack lost() {
    return new Ack(status, headers, body, TIMEOUT);
  }

  boolean refusesRetry() {
    return headers.entrySet().stream()
        .anyMatch(header ->
            header.getKey().equalsIgnoreCase("X-Slack-No-Retry") && header.getValue().equals("1"));
  }

  String retryReason() {
    return TIMEOUT.equals(error)
        ? "http_timeout"
        : status == 0 ? "connection_failed" : "http_error";
  }
}
