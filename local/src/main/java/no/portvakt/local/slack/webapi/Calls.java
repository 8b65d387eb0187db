package no.portvakt.local.slack.webapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.Faults;
import no.portvakt.local.slack.delivery.Traffic;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.json.Json;

/** Answers the app's calls, with the faults in force, and writes them into the log. */
final class Calls {

  private final Faults faults;
  private final Traffic traffic;

  Calls(Faults faults, Traffic traffic) {
    this.faults = faults;
    this.traffic = traffic;
  }

  Answer answer(
      String kind, String name, Request request, JsonObject payload, Supplier<Answer.Full> work)
      throws InterruptedException {
    var fault = faults.onCall(name, Json.string(payload, "channel").orElse(null));
    var entry =
        traffic.begin(
            Json.of(
                "direction", "from_app",
                "transport", "http",
                "kind", kind,
                "name", name,
                "url", request.path(),
                "requestHeaders", shown(request.headers()),
                "request", masked(request.text()),
                "payload", maskedToken(payload),
                "fault", fault.map(Fault::ui).map(f -> f.get("kind")).orElse(null)));
    Answer answer = fault.isPresent() ? strike(fault.get(), work) : work.get();
    traffic.end(entry, outcome(answer));
    return answer;
  }

  private Answer strike(Fault fault, Supplier<Answer.Full> work) throws InterruptedException {
    return switch (fault.kind()) {
      case RATE_LIMITED ->
          Answer.json(429, Json.of("ok", false, "error", "ratelimited"))
              .with("Retry-After", Integer.toString(fault.retryAfter()));
      case SLACK_ERROR -> Answer.json(Json.of("ok", false, "error", fault.error()));
      case HTTP_STATUS -> Answer.text(fault.status(), "simulated failure");
      case SLOW -> {
        // the fault itself: the answer takes this long
        Thread.sleep(fault.millis());
        yield work.get();
      }
      case HANG -> {
        faults.hang();
        yield new Answer.Dropped();
      }
      case LOST_ANSWER -> {
        var _ = work.get();
        yield new Answer.Dropped();
      }
      default -> new Answer.Dropped();
    };
  }

  private static JsonObject outcome(Answer answer) {
    return switch (answer) {
      case Answer.Full full ->
          Json.of(
              "status", full.status(),
              "responseHeaders", full.headers(),
              "response", masked(full.text()),
              "error",
                  Json.parseObject(full.text())
                      .flatMap(json -> Json.string(json, "error"))
                      .orElse(null));
      default -> Json.of("status", null, "error", "connection_dropped");
    };
  }

  private static Map<String, String> shown(Map<String, String> headers) {
    var shown = new TreeMap<String, String>();
    headers.forEach((name, value) -> shown.put(name, masked(value)));
    return shown;
  }

  private static JsonObject maskedToken(JsonObject payload) {
    var copy = payload.deepCopy();
    Optional.<JsonElement>ofNullable(copy.get("token"))
        .ifPresent(token -> copy.addProperty("token", masked(token.getAsString())));
    return copy;
  }

  /** Tokens are shown by their last four characters. */
  private static String masked(String text) {
    return text.replaceAll("(xox[a-z.]*-|xapp-)[\\w.-]*([\\w.-]{4})", "$1…$2");
  }
}
