package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import no.portvakt.local.slack.delivery.Outbound.Retry;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Posts to the URLs of the manifest, on the app's own host. The signature's time is always real
 * time, whatever the simulator's clock says: the app compares it with its own.
 */
public final class SignedHttp implements Transport, AutoCloseable {

  private final Manifest manifest;
  private final URI appUrl;
  private final String signingSecret;
  private final Duration deadline;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  public SignedHttp(Manifest manifest, URI appUrl, String signingSecret, Duration deadline) {
    this.manifest = manifest;
    this.appUrl = appUrl;
    this.signingSecret = signingSecret;
    this.deadline = deadline;
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public Prepared prepare(Outbound outbound, @Nullable Retry retry) {
    String body = body(outbound);
    Map<String, String> headers = signed(contentType(outbound.kind()), body);
    if (retry != null) {
      headers.put("X-Slack-Retry-Num", Integer.toString(retry.num()));
      headers.put("X-Slack-Retry-Reason", retry.reason());
    }
    URI url = appUrl.resolve(path(outbound));
    return new Prepared(url.toString(), headers, body, () -> post(url, headers, body));
  }

  private Map<String, String> signed(String contentType, String body) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("User-Agent", "Slackbot 1.0 (simulated)");
    headers.put("X-Slack-Request-Timestamp", timestamp);
    headers.put("X-Slack-Signature", Signature.of(signingSecret, timestamp, body));
    return headers;
  }

  /** Sends what the log holds once more, signed anew. */
  public Ack resend(TrafficEntry entry, Map<String, String> more) {
    var headers = signed(entry.requestHeader("Content-Type").orElse(""), entry.request());
    headers.putAll(more);
    try {
      return post(URI.create(Json.string(entry.json(), "url", "")), headers, entry.request());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ack.failed(Ack.FAILED);
    }
  }

  private Ack post(URI url, Map<String, String> headers, String body) throws InterruptedException {
    var request = HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    var answer =
        client.sendAsync(
            request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      return ack(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Ack.failed(Ack.TIMEOUT);
    } catch (ExecutionException e) {
      return Ack.failed(Ack.FAILED);
    }
  }

  private static Ack ack(HttpResponse<String> response) {
    var headers =
        response.headers().map().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, header -> String.join(", ", header.getValue())));
    return Ack.answered(response.statusCode(), headers, response.body());
  }

  private String path(Outbound outbound) {
    String url =
        switch (outbound.kind()) {
          case COMMAND ->
              manifest.command(Json.string(outbound.payload(), "command", "")).orElseThrow().url();
          case INTERACTION -> manifest.interactivityUrl();
          case OPTIONS -> manifest.optionsUrl();
          case EVENT -> manifest.eventsUrl();
        };
    return URI.create(url).getRawPath();
  }

  private static String contentType(Outbound.Kind kind) {
    return kind == Outbound.Kind.EVENT
        ? "application/json; charset=utf-8"
        : "application/x-www-form-urlencoded";
  }

  private static String body(Outbound outbound) {
    return switch (outbound.kind()) {
      case COMMAND -> form(outbound.payload());
      case INTERACTION, OPTIONS -> "payload=" + encode(Json.write(outbound.payload()));
      case EVENT -> Json.write(outbound.payload());
    };
  }

  private static String form(JsonObject fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue().getAsString()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
