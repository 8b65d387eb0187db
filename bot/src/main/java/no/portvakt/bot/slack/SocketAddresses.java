package no.portvakt.bot.slack;

import com.slack.api.Slack;
import com.slack.api.util.http.ProxyUrlUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where to connect for Socket Mode; each address is good for one connection. */
@Component
public class SocketAddresses {

  private final SlackSettings settings;
  private final Slack slack;

  SocketAddresses(SlackSettings settings) {
    this.settings = settings;
    this.slack = WebClient.slack(settings, Duration.ofSeconds(10));
  }

  public URI next() throws IOException {
    try {
      return URI.create(slack.issueSocketModeUrl(settings.appToken()));
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  public Optional<InetSocketAddress> proxy() {
    return Optional.ofNullable(slack.getConfig().getProxyUrl())
        .map(ProxyUrlUtil::parse)
        .map(proxy -> InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort()));
  }
}
