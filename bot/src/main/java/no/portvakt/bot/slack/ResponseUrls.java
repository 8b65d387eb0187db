package no.portvakt.bot.slack;

import com.google.gson.JsonObject;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import no.portvakt.bot.slack.SlackApi.Response;
import no.portvakt.bot.slack.SlackFailure.Refused;
import org.springframework.stereotype.Component;

/**
 * Answers by an address that a payload named. The address is a capability and is never logged; only
 * hosts that are allowed get anything, without redirection.
 */
@Component
class ResponseUrls {

  private static final String NAME = "response_url";
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private final SlackSettings settings;
  private final Calls calls;
  private final SlackHttpClient client;

  ResponseUrls(SlackSettings settings, Calls calls) {
    this.settings = settings;
    this.calls = calls;
    var http = WebClient.slack(settings, PATIENCE).getHttpClient().getOkHttpClient();
    this.client =
        new SlackHttpClient(
            http.newBuilder().followRedirects(false).followSslRedirects(false).build());
  }

  void respond(String address, Response response) {
    if (!isAllowed(address)) {
      throw new Refused(NAME, "response_url_host");
    }
    calls.post(NAME, () -> client.postJsonBody(address, body(response)));
  }

  private boolean isAllowed(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && settings.responseUrlHosts().contains(uri.getHost())
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && WebClient.isThisMachine(uri)));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static JsonObject body(Response response) {
    var body = new JsonObject();
    body.addProperty("response_type", "ephemeral");
    body.addProperty("replace_original", response.replaces());
    body.addProperty("text", response.message().text());
    if (!response.message().blocks().isEmpty()) {
      body.add("blocks", GsonFactory.createSnakeCase().toJsonTree(response.message().blocks()));
    }
    return body;
  }
}
