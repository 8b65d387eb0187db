package no.portvakt.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers to an application as Slack does, each delivery a new one of the demo's Ola. */
public final class SignedSlack implements AutoCloseable {

  private static final String HMAC = "HmacSHA256";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final SecretKeySpec secret;

  public SignedSlack(URI application, String signingSecret) {
    address = application.resolve("/slack/events");
    secret = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /** {@code /portvakt}, with nothing after it. */
  public void command() throws IOException, InterruptedException {
    deliver(
        "",
        Map.of(
            "command", "/portvakt",
            "text", "",
            "team_id", "T0PORTVAKT",
            "user_id", "U0OLA",
            "channel_id", "C0MASKINPORTEN",
            "api_app_id", "A0PORTVAKT",
            "response_url", "http://127.0.0.1:1/none",
            "trigger_id", UUID.randomUUID().toString()));
  }

  /** The form for a prefix that nobody has ordered yet, filled in. */
  public void order() throws IOException, InterruptedException {
    var id = UUID.randomUUID();
    var prefix = "b" + id.toString().replace("-", "").substring(0, 19);
    deliver("\"update\"", Map.of("payload", form(id, prefix)));
  }

  private static String form(UUID id, String prefix) {
    return """
    {"type":"view_submission","trigger_id":"%s","response_urls":[],
     "user":{"id":"U0OLA","username":"ola","team_id":"T0PORTVAKT"},
     "team":{"id":"T0PORTVAKT","domain":"samarbeid"},"api_app_id":"A0PORTVAKT","token":"x",
     "view":{"id":"V%s","team_id":"T0PORTVAKT","type":"modal","callback_id":"prefix-order",
       "private_metadata":"313100200","hash":"1.a","blocks":[],
       "state":{"values":{
         "environment":{"choose-environment":{"type":"static_select",
           "selected_option":{"text":{"type":"plain_text","text":"ver2"},"value":"ver2"}}},
         "prefix":{"value":{"type":"plain_text_input","value":"%s"}},
         "purpose":{"value":{"type":"plain_text_input","value":"Kartdata til kommunene"}},
         "contactName":{"value":{"type":"plain_text_input","value":"Ola Utvikler"}},
         "contactEmail":{"value":{"type":"email_text_input",
           "value":"ola.utvikler@kartetaten.example"}},
         "expectedConsumers":{"value":{"type":"number_input","value":"12"}},
         "selfService":{"value":{"type":"radio_buttons",
           "selected_option":{"text":{"type":"plain_text","text":"Web"},"value":"WEB"}}}}}}}
    """
        .formatted(id, id, prefix);
  }

  private void deliver(String expected, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature(timestamp, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains(expected)) {
      throw new IOException("answered %d: %s".formatted(answer.statusCode(), answer.body()));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String signature(String timestamp, String body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(secret);
      var signed = "v0:" + timestamp + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
