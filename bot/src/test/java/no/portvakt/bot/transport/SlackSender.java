package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.portvakt.bot.Installation;

/** Sends to the app as Slack does, byte by byte. */
public final class SlackSender {

  private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  public SlackSender(URI app) {
    this.address = app.resolve("/slack/events");
  }

  /** A command as the demo's Ola gives it; other fields replace or add to the usual ones. */
  public static Map<String, String> command(String trigger, String text) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("token", "deprecated");
    fields.put("team_id", Installation.WORKSPACE);
    fields.put("channel_id", "C0DIGITALT");
    fields.put("user_id", "U0OLA");
    fields.put("command", "/probe");
    fields.put("text", text);
    fields.put("api_app_id", "A0PORTVAKT");
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", "http://127.0.0.1:1/response/1");
    fields.put("trigger_id", trigger);
    return fields;
  }

  public HttpResponse<String> send(Map<String, String> fields) {
    return send(form(fields));
  }

  public HttpResponse<String> interaction(JsonObject payload) {
    return send(form(Map.of("payload", payload.toString())));
  }

  /** The same, answered before Slack would tell the person that it does not work. */
  public HttpResponse<String> interactionInTime(JsonObject payload) {
    long asked = System.nanoTime();
    var answer = interaction(payload);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SLACKS_PATIENCE);
    return answer;
  }

  HttpResponse<String> send(String body) {
    return send(body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> send(byte[] body) {
    return sendAt(Instant.now(), body);
  }

  HttpResponse<String> sendAt(Instant instant, byte[] body) {
    var timestamp = String.valueOf(instant.getEpochSecond());
    return send(body, timestamp, signature(timestamp, body));
  }

  HttpResponse<String> send(byte[] body, String timestamp, String signature, String... headers) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> unsigned(byte[] body) {
    return send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(body)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String signature(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var secret = Installation.SIGNING_SECRET.getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
