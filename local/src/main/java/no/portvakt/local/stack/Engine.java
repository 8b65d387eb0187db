package no.portvakt.local.stack;

import java.net.URI;
import no.portvakt.local.program.Http;
import org.jspecify.annotations.Nullable;

/**
 * How a Zeebe engine is reached.
 *
 * @param grpc the gateway
 * @param monitoring health, metrics and partitions
 * @param operate Operate's page, log-in demo and demo, where it runs
 */
public record Engine(URI grpc, URI monitoring, @Nullable URI operate) {

  /** A broker that calls itself ready may still be replaying its log, and lets commands wait. */
  boolean processes() {
    return Http.get(monitoring.resolve("/actuator/health/readiness")).isPresent()
        && Http.get(monitoring.resolve("/actuator/partitions"))
            .filter(partitions -> partitions.contains("\"PROCESSING\""))
            .isPresent();
  }
}
