package no.portvakt.bot.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A slash command as Slack sends it to an application on this machine, signed with the secret. */
record SlashCommand(int port, String secret) {
  static final String WORKSPACE = "T0SMOKE";

  HttpResponse<String> send(String command, String text)
      throws IOException, InterruptedException, GeneralSecurityException {
    String body =
        "command=%s&text=%s&team_id=%s&user_id=U0SMOKE&channel_id=C0SMOKE&api_app_id=A0SMOKE&trigger_id=%s"
            .formatted(encode(command), encode(text), WORKSPACE, UUID.randomUUID());
    String time = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", "v0=" + signature("v0:" + time + ":" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient slack = HttpClient.newHttpClient()) {
      return slack.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private String signature(String signed) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
  }
}
