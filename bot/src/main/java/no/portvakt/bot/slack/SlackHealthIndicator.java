package no.portvakt.bot.slack;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How the newest call to Slack went. Shown to operators; Portvakt is ready without Slack too. */
@Component
class SlackHealthIndicator implements HealthIndicator {

  private final Calls calls;

  SlackHealthIndicator(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Health health() {
    var last = calls.last();
    if (last == null) {
      return Health.unknown().withDetail("lastCall", "none yet").build();
    }
    return (last.isReached() ? Health.up() : Health.unknown())
        .withDetail("lastCall", last.result())
        .withDetail("at", last.at())
        .build();
  }
}
