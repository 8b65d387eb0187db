package no.portvakt.bot.login;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many log-ins were begun, and what came of them. */
@Component
class LogInMeters {

  private final MeterRegistry registry;

  LogInMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(String outcome) {
    registry.counter("portvakt.logins", "outcome", outcome).increment();
  }
}
