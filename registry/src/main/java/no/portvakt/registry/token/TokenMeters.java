package no.portvakt.registry.token;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many tokens were asked for, what came of it, and how long it took. */
@Component
class TokenMeters {

  private final MeterProvider<Timer> requests;

  TokenMeters(MeterRegistry registry) {
    this.requests =
        Timer.builder("portvakt.tokens")
            .description("Requests for access tokens until their answer")
            .withRegistry(registry);
  }

  /** The result is {@code issued}, or the number or name of what was wrong. */
  void time(String environment, TokenAnswer answer, long start) {
    var result =
        switch (answer) {
          case Issued _ -> "issued";
          case Refusal refusal -> refusal.fault().code();
        };
    requests
        .withTags("environment", environment, "result", result)
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }
}
