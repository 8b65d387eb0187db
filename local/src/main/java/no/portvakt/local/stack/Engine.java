package no.portvakt.local.stack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.LocalException;
import org.jspecify.annotations.Nullable;

/**
 * How a Zeebe engine is reached.
 *
 * @param grpc the gateway
 * @param monitoring health, metrics and partitions
 * @param operate Operate's page, log-in demo and demo, where it runs
 */
public record Engine(URI grpc, URI monitoring, @Nullable URI operate) {

  /**
   * Lets time pass there, for timers; only an engine of {@link NativeStack} lets itself be told.
   */
  public void letPass(Duration time) {
    var request =
        HttpRequest.newBuilder(monitoring.resolve("/actuator/clock/add"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"offsetMilli\": %d}".formatted(time.toMillis())))
            .build();
    if (Http.send(request).filter(response -> response.statusCode() == 200).isEmpty()) {
      throw new LocalException("the engine's clock could not be moved");
    }
  }

  /** A broker that calls itself ready may still be replaying its log, and lets commands wait. */
  boolean processes() {
    return Http.get(monitoring.resolve("/actuator/health/readiness")).isPresent()
        && Http.get(monitoring.resolve("/actuator/partitions"))
            .filter(partitions -> partitions.contains("\"PROCESSING\""))
            .isPresent();
  }
}
