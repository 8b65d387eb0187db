package no.portvakt.bot.transport;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Socket Mode is connected and answers pings. */
@Component
@ConditionalOnProperty(name = "portvakt.slack.transport", havingValue = "socket")
class SocketHealthIndicator implements HealthIndicator {

  private final SocketMode socketMode;

  SocketHealthIndicator(SocketMode socketMode) {
    this.socketMode = socketMode;
  }

  @Override
  public Health health() {
    boolean connected = socketMode.isConnected();
    return (connected ? Health.up() : Health.unknown()).withDetail("connected", connected).build();
  }
}
