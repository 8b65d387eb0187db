package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.util.List;
import no.portvakt.local.slack.blockkit.Finding;
import no.portvakt.local.slack.json.Json;

/** Ends a Web API call with one of Slack's error codes. */
public final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient JsonObject answer;

  public ApiError(String code, Object... members) {
    super(code, null, false, false);
    answer = Json.of("ok", false, "error", code);
    Json.of(members).entrySet().forEach(m -> answer.add(m.getKey(), m.getValue()));
  }

  static ApiError invalidArguments(String message) {
    return messages("invalid_arguments", List.of(message));
  }

  static ApiError findings(String code, List<Finding> findings) {
    return messages(code, findings.stream().map(Finding::text).toList());
  }

  private static ApiError messages(String code, List<String> texts) {
    return new ApiError(
        code,
        "errors",
        texts,
        "response_metadata",
        Json.of("messages", texts.stream().map(text -> "[ERROR] " + text).toList()));
  }

  JsonObject answer() {
    return answer;
  }
}
