package no.portvakt.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** Slack's client: one patience, no logging of content, no threads of its own. */
final class WebClient {

  private WebClient() {}

  static MethodsClient of(SlackSettings settings, Duration patience) {
    return slack(settings, patience).methods(settings.botToken());
  }

  static Slack slack(SlackSettings settings, Duration patience) {
    var config = new SlackConfig();
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
    int millis = Math.toIntExact(patience.toMillis());
    config.setHttpClientCallTimeoutMillis(millis);
    config.setHttpClientReadTimeoutMillis(millis);
    config.setHttpClientWriteTimeoutMillis(millis);
    if (isThisMachine(settings.apiUrl())) {
      noProxy(config);
    }
    return Slack.getInstance(config);
  }

  static boolean isThisMachine(URI address) {
    try {
      return address.getHost() != null
          && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @SuppressWarnings("NullAway") // null stands for none
  private static void noProxy(SlackConfig config) {
    config.setProxyUrl(null);
  }
}
