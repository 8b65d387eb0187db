package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the gateway answers and has this version's models. For operators only: without the engine
 * requests are taken all the same, so readiness never asks here.
 */
@Component("engineHealthIndicator")
class EngineWatch implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CamundaClient client;
  private final Deployer deployer;
  private volatile Health gateway = Health.unknown().withDetail("gateway", "not asked yet").build();

  EngineWatch(CamundaClient client, Deployer deployer, MeterRegistry meters) {
    this.client = client;
    this.deployer = deployer;
    Gauge.builder("portvakt.engine.up", this, EngineWatch::up)
        .description("1 while the gateway answers and has the models, else 0")
        .register(meters);
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void ask() {
    var _ =
        client
            .newTopologyRequest()
            .requestTimeout(PATIENCE)
            .send()
            .whenComplete((topology, failure) -> gateway = of(topology, failure));
  }

  @Override
  public Health health() {
    var answer = Health.status(gateway.getStatus()).withDetails(gateway.getDetails());
    return deployer.hasDeployed()
        ? answer.withDetail("models", "deployed").build()
        : answer.down().withDetail("models", "not deployed yet").build();
  }

  private static Health of(@Nullable Topology topology, @Nullable Throwable failure) {
    return topology == null
        ? Health.down()
            .withDetail("gateway", String.valueOf(failure == null ? null : failure.getMessage()))
            .build()
        : Health.up()
            .withDetail("gateway", topology.getGatewayVersion())
            .withDetail("brokers", topology.getClusterSize())
            .build();
  }

  private double up() {
    return health().getStatus().equals(Status.UP) ? 1 : 0;
  }
}
