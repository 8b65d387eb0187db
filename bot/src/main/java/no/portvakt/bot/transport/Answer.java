package no.portvakt.bot.transport;

import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import org.jspecify.annotations.Nullable;

/** What Slack is answered. */
record Answer(int status, @Nullable String contentType, @Nullable String body) {

  private static final String JSON = "application/json; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  static final Answer EMPTY = status(200);

  static Answer status(int status) {
    return new Answer(status, null, null);
  }

  static Answer text(String body) {
    return new Answer(200, TEXT, body);
  }

  static Answer json(JsonObject body) {
    return new Answer(200, JSON, body.toString());
  }

  static Answer of(Response response) {
    var body = response.getBody();
    return body == null || body.isEmpty()
        ? status(response.getStatusCode())
        : new Answer(response.getStatusCode(), response.getContentType(), body);
  }

  Response toResponse() {
    var response = Response.builder().statusCode(status);
    return body == null
        ? response.build()
        : response.contentType(contentType == null ? TEXT : contentType).body(body).build();
  }

  boolean isJson() {
    return contentType != null && contentType.startsWith("application/json");
  }

  /** Whether a form was sent back to be corrected: nothing was done, and it may come again. */
  boolean isCorrection() {
    return body != null && isJson() && body.contains("\"response_action\":\"errors\"");
  }
}
